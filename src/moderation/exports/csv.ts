/** What a spreadsheet takes for the beginning of a formula, wide forms too, after whatever it skips; and our own mark. */
const startsFormula = /^[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠']/u;
const startsBlank = /^[\t\r\n]/;

/**
 * One line of CSV (RFC 4180), every cell in quotation marks. A cell that a spreadsheet might run stands behind an apostrophe, as
 * OWASP advises; so does one that begins with an apostrophe itself, so that taking one away gives back what was written.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${asText(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

function asText(cell: string): string {
  return startsFormula.test(cell) || startsBlank.test(cell) ? `'${cell}` : cell;
}
