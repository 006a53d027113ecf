/** A text as the comparison for duplicates takes it: case, spaces, punctuation and what nobody sees count for nothing. */
export function sameWords(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  const words = plain.replace(/[^\p{L}\p{N}\p{S}\p{M}]|\p{Default_Ignorable_Code_Point}/gu, '');
  return words === '' ? plain : words;
}
