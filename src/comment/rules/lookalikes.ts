/**
 * Characters that look like another one in a line of text, after Unicode's own decomposition (NFKD) has undone full width,
 * mathematical letters, circles and ligatures. Capitals and small letters are listed as they look: a Greek capital Η is an h, a
 * small η an n. From the confusables of UTS #39, cut down to what reads as a letter in a name; digits and signs after use.
 */
const lookalikes: Readonly<Record<string, string>> = {
  a: 'аАαΑɑɒᴀꓮᎪⲁⲀӕÆæ𐊠ạ@4ªă∀ɐᗅ',
  b: 'ЬвВьЪъβΒßϐƀɓʙꓐᏴᏼⲂⲃБƄƅ8𐊂ᗷᖯ',
  c: 'сСϲϹςƈɔʗᴄꓚᏟⲥⲤℂ¢©ᑕ𐊢',
  d: 'ԁԀđĐðÐɖɗᴅꓒꓓᎠᏧⅾժᗞᑯ∂',
  e: 'еЕεΕєЄɛɘəǝᴇꓰᎬⲉⲈҽҾэЭ3€℮℈ℯ∈',
  f: 'ƒϝϜꜰꓝſƭɟғҒ𐊇ᖴ',
  g: 'ɡɢԍԌցɠǥǤꓖᏀᏳᶃ69',
  h: 'һҺнНΗħĦհҥɦʜꓧᎻᏂⲎⲏђћᕼ',
  j: 'јЈϳͿɉʝᴊꓙᎫյ',
  k: 'кКκΚϰҝқƙᴋꓗᏦⲔⲕĸққ',
  l: 'іІιΙїɩɪıłŁƖǀ|!1iIӀӏʟꓡꓲᏞⳐⳑΙ∣׀וןاﺍⅼƚɭɫⲓⲒ‖¦',
  m: 'мМΜᴍꓟᎷⲘⲙɱⅿᗰ',
  n: 'пПηΝɴꓠⲚⲛռոŋŊɲƞɳИиИŉᑎ',
  o: 'оОοΟσøØөӨօՕɵᴏꓳⲟⲞס०০੦૦௦๐໐〇ʘ0٥۵ه𐊒ο°ㅇᴑΘθѳѲ◯○',
  p: 'рРρΡϱþÞƿᴘꓑᏢⲢⲣ℗ᑭ',
  q: 'ԛԚգզɋʠϙ',
  r: 'гГяЯɍɼɽʀᴦꓣᎡᏒⲅг®ᖇ',
  s: 'ѕЅʂꜱꓢᏚՏƽ$5§ꓢ𐊖ᔕ',
  t: 'тТτΤŧŦƫʈᴛꓔᎢⲦⲧ7+†⊤',
  u: 'υΥսՍμцЦџᴜꓴʋʊ∪ᑌ',
  v: 'νѵѴᴠꓦᏙⅴ∨∧Λ٧۷ט',
  w: 'ωшШщЩԝԜաѡѠᴡꓪᎳᏔϣɯ',
  x: 'хХχΧ×ҳꓫⲬⲭ᙮⤫ⅹ✕✖',
  y: 'уУγүҮұчЧʏꓬᎩɏƴỿⲨⲩўЎ¥',
  z: 'ᴢꓜᏃⲌⲍżƶʐʑȥΖζ2',
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
