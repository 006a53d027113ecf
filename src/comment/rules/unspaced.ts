/** Scripts that set no space between words. */
const scripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;

/** Holds a character of a script that sets no space between words. */
export const withoutSpaces = new RegExp(`[${scripts}]`, 'u');

/** A word of a script that does: letters with their marks, and digits. */
export const spacedWord = new RegExp(String.raw`[[\p{L}\p{N}\p{M}]--[${scripts}]]+`, 'gv');
