import { plainLook } from './lookalikes.js';

const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/** As typed, but for what nobody sees: width, invisible characters, and how much space there is. */
export function asSeen(text: string): string {
  return text.normalize('NFKC').replace(unseen, '').replace(/\s+/gu, ' ').normalize('NFC');
}

/** The same whatever the case. */
export function asRead(text: string): string {
  return asSeen(text).toLowerCase().normalize('NFC');
}

/**
 * Without the accents that only say how a word is stressed: "víagra" is "viagra". Those that make another letter stay, since "año"
 * is not "ano", "schwül" not "schwul", and й not и.
 */
export function unstressed(read: string): string {
  const parts = read.normalize('NFD');
  return parts.replace(/[\u0300-\u0302]|(?<![aouі])\u0308/gu, '').normalize('NFC');
}

const marks = /[\p{Script=Inherited}\p{Default_Ignorable_Code_Point}\u0591-\u05c7\u0640]/gu;
const betweenLetters = /[\s\-._*'’·•~/\\]/gu;

/** As the eye takes a word: look-alike letters, digits and signs for letters, and no accents or dots between letters. */
export function folded(word: string): string {
  const bare = looks(withoutMarks(looks(word.replace(betweenLetters, ''))).toLowerCase());
  return bare.replaceAll('rn', 'm').replaceAll('vv', 'w');
}

function withoutMarks(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(marks, '');
}

function looks(text: string): string {
  let look = '';
  for (const character of text) look += plainLook(character);
  return look;
}
