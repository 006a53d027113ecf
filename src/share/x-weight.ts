import { domainEndings } from './domain-endings.js';

/** What any address costs, however long it is: X shortens them all (`transformedURLLength`). */
export const addressWeight = 23;
const emojiWeight = 2;

/** Code points that weigh one; all others weigh two. Ranges of twitter-text's configuration version 3. */
const lightRanges = [
  [0x0000, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
] as const;

// An address as X finds it in running text: with a scheme in any script, without one in Latin letters. Where X's grammar
// is wider (brackets in paths), ours ends earlier and charges the rest as text: rather too much than too little.
// No flag `u`: with it, `i` would take the Kelvin sign for a k, which X does not.
const letter = String.raw`a-z0-9\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb\u0300-\u036f\u1e00-\u1eff`;
const notInName = String.raw`!-\-./:-@\[\]\^_{|}~\s\x85\u061c\u180e\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff`;
const ending = String.raw`(?:(?:${domainEndings.join('|')})(?=[^0-9a-z@+-]|$)|xn--[a-z0-9-]+)`;
const path = String.raw`\/(?:[${letter}\u0400-\u04ff!*';:=+,.$/%#\[\]\-\u2013_~@|&]*[${letter}\u0400-\u04ff+\-=_#/])?`;
const query = String.raw`\?[a-z0-9!?*'@();:&=+$/%#\[\]_.,~|\-]*[a-z0-9_&=#/\-]`;
const withScheme = String.raw`(?<![a-z0-9@＠$#＃])https?://(?:[^${notInName}]{1,63}\.)+${ending}(?::[0-9]+)?(?:${path})?(?:${query})?`;
const withoutScheme = String.raw`(?<![a-z0-9@＠$#＃/])(?:[-${letter}]+\.)+${ending}(?:(?::[0-9]+)?${path}(?:${query})?)?`;
const addresses = new RegExp(`${withScheme}|${withoutScheme}`, 'gi');

// Written as text because TypeScript knows the flag `v` only from ES2024 on; it finds the longest emoji sequence.
const emoji = new RegExp(String.raw`\p{RGI_Emoji}`, 'gv');

/** The length of a post as X counts it, of 280 at most: addresses 23, emoji sequences 2, wide characters 2, others 1. */
export function xWeight(text: string): number {
  let weight = 0;
  const rest = text
    .normalize('NFC')
    .replace(addresses, () => charge(addressWeight))
    .replace(emoji, () => charge(emojiWeight));
  for (const character of rest) weight += characterWeight(character.codePointAt(0) ?? 0);
  return weight;

  function charge(cost: number): string {
    weight += cost;
    return '';
  }
}

function characterWeight(codePoint: number): number {
  return lightRanges.some(([from, to]) => codePoint >= from && codePoint <= to) ? 1 : 2;
}
