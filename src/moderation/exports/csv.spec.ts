import fc from 'fast-check';
import { csvLine } from './csv.js';
import { readCsv } from '../../../test/support/read-csv.js';

describe('a line of CSV', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u200b=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    "'=1",
  ])('keeps %j from being run', (cell) => {
    expect(csvLine([cell])).toBe(`"'${cell}"\r\n`);
  });

  it.each(['', 'It = was', 'a,b;c', '“1+1”', '1 - 1', 'مرحبا'])('leaves %j as it is', (cell) => {
    expect(csvLine([cell])).toBe(`"${cell}"\r\n`);
  });

  it('comes back as it went, whatever it holds', () => {
    const cells = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', '""', '\r\n', "'", "''=", ',')),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), (rows) => {
        const read = readCsv(rows.map((row) => csvLine(row)).join(''));
        expect(read.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(rows);
      }),
    );
  });
});
