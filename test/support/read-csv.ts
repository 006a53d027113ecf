/** A reader as strict as RFC 4180 is, where every cell is quoted. Throws where a line is not what it should be. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = /"((?:[^"]|"")*)"(,|\r\n)/uy;
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (!found) throw new Error(`Not a cell at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push((found[1] ?? '').replaceAll('""', '"'));
    if (found[2] !== ',') rows.push(row);
    if (found[2] !== ',') row = [];
    at = cell.lastIndex;
  }
  return rows;
}
