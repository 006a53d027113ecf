/**
 * Characters that look like another one in a line of text, after Unicode's own decomposition (NFKD) has undone full width,
 * mathematical letters, circles and ligatures. Capitals and small letters are listed as they look: a Greek capital Η is an h, a
 * small η an n. From the confusables of UTS #39, cut down to what reads as a letter in a name; digits and signs after use.
 */
const lookalikes: Readonly<Record<string, string>> = {
  a: 'аАαΑɑɒᴀꓮᎪⲁⲀӕÆæ𐊠ạ@4ªă∀ɐᗅ⍺ᗩΔ∆△ʌ',
  b: 'ЬвВьЪъβΒßϐƀɓʙꓐᏴᏼⲂⲃБƄƅ8𐊂ᗷᖯᏏ𐊡𐌁Ꞵ',
  c: 'сСϲϹςƈɔʗᴄꓚᏟⲥⲤℂ¢©ᑕ𐊢𐐽🝌𑣲𑣩𐌂𐐕𐔜',
  d: 'ԁԀđĐðÐɖɗᴅꓒꓓᎠᏧⅾժᗞᑯ∂ᗪ',
  e: 'еЕεΕєЄɛɘəǝᴇꓰᎬⲉⲈҽҾэЭ3€℮℈ℯ∈ꬲ⋿ⴹ𑢦𑢮𐊆',
  f: 'ƒϝϜꜰꓝſƭɟғҒ𐊇ᖴꬵꞙքꞘ𑣂𑢢𐊥𐔥',
  g: 'ɡɢԍԌցɠǥǤꓖᏀᏳᶃ69ƍ',
  h: 'һҺнНΗħĦհҥɦʜꓧᎻᏂⲎⲏђћᕼ𐋏',
  j: 'јЈϳͿɉʝᴊꓙᎫյᒍƝ',
  k: 'кКκΚϰҝқƙᴋꓗᏦⲔⲕĸᛕ𐔘',
  l: 'іІιΙїɩɪıłŁƖǀ|!1iIӀӏʟꓡꓲᏞⳐⳑ∣׀וןاﺍⅼƚɭɫⲓⲒ‖¦˛⍳ꙇᎥ𑣃١۱𐌠𞣇ߊⵏᛁ𐊊𐌉ᒪ𑢣𑢲𐐛𐔦',
  m: 'мМΜᴍꓟᎷⲘⲙɱⅿᗰϺᛖ𐊰𐌑𑣣ꭑʍ𑜀',
  n: 'пПηΝɴꓠⲚⲛռոŋŊɲƞɳИиŉᑎπΠᴨ𐔓',
  o: 'оОοΟσøØөӨօՕɵᴏꓳⲟⲞס०০੦૦௦๐໐〇ʘ0٥۵ه𐊒°ㅇᴑΘθѳѲ◯○౦೦൦၀ꬽჿھہةဝ𑣈𑣗𐐬߀୦𑓐𑣠ⵔଠഠ𑢵𐊫𐐄𐔖',
  p: 'рРρΡϱþÞƿᴘꓑᏢⲢⲣ℗ᑭ⍴𐊕',
  q: 'ԛԚգզɋʠϙⵕ',
  r: 'гГяЯɍɼɽʀᴦꓣᎡᏒⲅ®ᖇꭇꭈƦ',
  s: 'ѕЅʂꜱꓢᏚՏƽ$5§𐊖ᔕ𑣁𐑈Ꮥ𐐠',
  t: 'тТτΤŧŦƫʈᴛꓔᎢⲦⲧ7+†⊤⟙🝨𑢼𐊗𐊱𐌕',
  u: 'υսՍμцЦџᴜꓴʋʊ∪ᑌꞟꭎꭒ𑣘⋃𑢸',
  v: 'νѵѴᴠꓦᏙⅴ∨∧Λ٧۷ט⋁𑣀ⴸᐯ𑢠𐔝',
  w: 'ωшШщЩԝԜաѡѠᴡꓪᎳᏔϣɯ𑜊𑜎𑜏𑣯𑣦',
  x: 'хХχΧ×ҳꓫⲬⲭ᙮⤫ⅹ✕✖⤬⨯ᕁᕽᚷⵝ𐊐𐊴𐌗𐌢𐔧𑣬',
  y: 'уУγүҮұчЧʏꓬᎩɏƴỿⲨⲩўЎ¥ɣᶌꭚყ𑣜ΥᎽ𐊲𑢤',
  z: 'ᴢꓜᏃⲌⲍżƶʐʑȥΖζ2𑣄𑢩𑣥𐋵',
  // Letters of other scripts that stand for each other.
  ا: 'ٱ',
  ك: 'کڪ',
  ي: 'یىے',
  口: 'ロ',
  一: 'ーㅡ―',
  二: 'ニ',
  力: 'カ',
  工: 'エ',
  夕: 'タ',
  八: 'ハ',
  卜: 'ト',
  へ: 'ヘ',
};

/** 🅐 and 🅰 and the letters of flags have no decomposition. Each row holds the alphabet. */
const rowsOfCapitals = [0x1f150, 0x1f170, 0x1f1e6];

const plainOf = new Map<string, string>(
  Object.entries(lookalikes).flatMap(([plain, others]) => [...others].map((other): [string, string] => [other, plain])),
);
for (const first of rowsOfCapitals)
  for (let letter = 0; letter < 26; letter += 1)
    plainOf.set(String.fromCodePoint(first + letter), String.fromCodePoint(0x61 + letter).replace('i', 'l'));

/** The letter that a character looks like, or the character itself. */
export function plainLook(character: string): string {
  return plainOf.get(character) ?? character;
}
