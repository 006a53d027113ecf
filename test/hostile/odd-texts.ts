/** Half a thousand texts that people may mean and programs trip over, made from what Unicode and the languages know; and what nobody means. */

const some = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index));
const row = (from: number, to: number) => some(to - from + 1, (index) => String.fromCodePoint(from + index));
const quote = (text: string) => `“${text}”`;

/** The first letters of every script that Unicode had in the year 2021, when Node 20 was planned. */
const scripts =
  'Adlm Aghb Ahom Arab Armi Armn Avst Bali Bamu Bass Batk Beng Bhks Bopo Brah Bugi Buhd Cakm Cans Cari Cham Cher Chrs Copt Cprt Cyrl Deva Diak Dogr Dsrt Dupl Egyp Elba Elym Ethi Geor Glag Gong Gonm Goth Gran Grek Gujr Guru Hang Hani Hano Hatr Hebr Hira Hluw Hmng Hmnp Hung Ital Java Kali Kana Khar Khmr Khoj Kits Knda Kthi Lana Laoo Latn Lepc Limb Lina Linb Lisu Lyci Lydi Mahj Maka Mand Mani Marc Medf Mend Merc Mero Mlym Modi Mong Mroo Mtei Mult Mymr Nand Narb Nbat Newa Nkoo Nshu Ogam Olck Orkh Orya Osge Osma Palm Pauc Perm Phag Phli Phlp Phnx Plrd Prti Rjng Rohg Runr Samr Sarb Saur Sgnw Shaw Shrd Sidd Sind Sinh Sogd Sogo Sora Soyo Sund Sylo Syrc Tagb Takr Tale Talu Taml Tang Tavt Telu Tfng Tglg Thaa Thai Tibt Tirh Ugar Vaii Wara Wcho Xpeo Xsux Yezi Yiii Zanb';
const byScript = scripts.split(' ').flatMap((script) => {
  const letter = new RegExp(String.raw`^[\p{Script=${script}}&&\p{L}]$`, 'v');
  const found: string[] = [];
  for (let point = 0x41; point < 0x20000 && found.length < 6; point++) {
    const character = String.fromCodePoint(point);
    if (letter.test(character)) found.push(character);
  }
  return found.length > 0 ? [found.join('')] : [];
});

const locales =
  'ar-EG bn cs da de-CH el en-IN es-419 fa fr-CA he hi hu is ja ka km ko lt mr my ne nb pl pt ro ru sw ta th tr uk ur vi zh-TW';
const byLocale = locales
  .split(' ')
  .flatMap((locale) => [
    new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(-1_234_567.891),
    new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }).format(0),
    new Intl.ListFormat(locale).format(['a', 'b', 'c']),
  ]);

const flag = (region: string) =>
  [...region].map((letter) => String.fromCodePoint(letter.charCodeAt(0) + 0x1f1a5)).join('');
const pictures = [
  ...'AD AE BR CA DE EG FR GB IN JP KE LB MX NO PS SY TN UA US ZA'.split(' ').map(flag),
  ...row(0x1f3fb, 0x1f3ff).flatMap((tone) => [`👍${tone}`, `👩${tone}‍🚀`, `🧑🏽‍🤝‍🧑${tone}`]),
  ...[...'0123456789#*'].map((key) => `a ${key}\ufe0f\u20e3`),
  '❤️‍🔥',
  '🏳️‍⚧️',
  '👨‍👨‍👧',
  '🐻‍❄️',
  '☺︎ ☺️',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
];

const meantByPrograms =
  'NULL nil undef (null) #N/A #REF! [object_Object] TRUE False yes no on off None nan -Infinity 0x1F 0b11 1e309 -0 9007199254740993 1_000 00 .5 5. +1 2001-02-29 24:60 con prn aux.txt LPT1: .htaccess ~root /dev/null C:\\ \\\\host\\share %TEMP% $HOME $(id) !! && || ;; | id; && ls -la $IFS %s%n %d{0} {0} {{x}} {% x %} #{x} ${x} <%=x%> [[x]] ((x)) ?x=1&y=2 a=b; \' \'\' " ""  \\\' \\" -- /* */ // # ;-- 1=1 x\'--x *) (uid=*) //x[1] @x :x ::x =1+1 +1+1 -1+1 @SUM(1) \\r\\n \\0 \\u0000 %0d%0a %00 &#0; &nbsp; &amp;amp; <br> </p> <!-- ]]> <?x?> <x:y/> {"a":1} [1,2] a,b;c a|b ^a$ (a+)+$ .* [^] \\d{2} a\\b constructor __proto__ toString hasOwnProperty then length id admin root postmaster self this super eval'.split(
    ' ',
  );
const marks = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'].flatMap((mark) => [`a${mark}b`, `x ${mark.repeat(3)} y`]);

/** One line each, and taken as a name and as a comment. */
export const meant: readonly string[] = [
  ...new Set([...byScript, ...byLocale, ...pictures, ...meantByPrograms.filter((text) => text !== ''), ...marks]),
];

/** Refused by the field that they came in. */
export const notMeant: readonly string[] = [
  ...row(0x00, 0x1f).filter((character) => !'\t\n\v\f\r'.includes(character)),
  ...row(0x7f, 0x9f).filter((character) => character !== '\u0085'),
  ...row(0x202a, 0x202e),
  ...row(0x2066, 0x2069),
  ...row(0xfdd0, 0xfdef),
  ...some(17, (plane) => String.fromCodePoint(plane * 0x10000 + 0xffff)),
  '\ud800',
  '\udbff',
  '\udc00',
  '\udfff',
  '\udc00\ud800',
].map((odd) => quote(`a${odd}b`));
