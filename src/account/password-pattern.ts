/** Rows, columns and sequences along which fingers walk, on QWERTY, QWERTZ and AZERTY. */
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  'qazwsxedcrfvtgbyhnujmikolp',
  'zaqxswcdevfrbgtnhymjukilop',
  'qazxswedcvfrtgbnhyujmkiolp',
  'qaswedfrtghyujkiolp',
  'qwaszxerdfcv',
  'azsxdcfvgbhnjmk',
];
const walks = rows.flatMap((row) => [row, [...row].reverse().join('')]);

/**
 * True for what is typed without thinking: few different signs, one short piece repeated, a walk along the keys, a number of the
 * length of a date or a telephone's. Expects lower case.
 */
export function isTypedPattern(text: string): boolean {
  const letters = text.replace(/[^a-z]/g, '');
  const digits = text.replace(/\D/g, '');
  const others = [...text].length - letters.length - digits.length;
  if (new Set(text).size < 4 || isRepeated(text)) return true;
  return others <= 2 && digits.length <= 12 && (letters.length <= 2 || isWalk(letters));
}

/** One piece of up to six signs, again and again: `abcabcabc`, `dogdogdog`. */
function isRepeated(text: string): boolean {
  return /^(.{1,6}?)\1+$/su.test(text);
}

/** Made of pieces of three or more neighbours. */
function isWalk(letters: string): boolean {
  let from = 0;
  while (from < letters.length) {
    let to = from + 1;
    while (to < letters.length && walks.some((walk) => walk.includes(letters.slice(from, to + 1)))) to += 1;
    if (to - from < 3) return false;
    from = to;
  }
  return true;
}
