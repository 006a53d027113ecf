import { errorFields, logFields, logText } from './log-fields.js';

describe('a log line', () => {
  it('holds named fields with plain values and nothing else', () => {
    const fields = {
      event: 'x',
      status: 200,
      body: { a: 1 },
      headers: {},
      password: 'p',
      err: new Error('canary'),
      route: { a: 1 },
      count: NaN,
    };
    expect(logFields(fields)).toEqual({ event: 'x', status: 200, count: 'NaN' });
  });

  it.each([
    ['a line break', 'a\r\n{"event":"forged"}', 'a··{"event":"forged"}'],
    ['escape codes', '\u001b[31mred\u009b', '·[31mred·'],
    ['separators and overrides', 'a\u2028b\u202ec', 'a·b·c'],
    ['half a character', 'a\ud800', 'a·'],
    ['an address', 'mail to k1@leak.example now', 'mail to [address] now'],
    ['a password in an address', 'postgres://user:secret@host/db', 'postgres://user:[address]/db'],
  ])('cannot be forged by %s', (_, text, expected) => {
    expect(logText(text)).toBe(expected);
  });

  it('has values of 1 KiB at most', () => {
    expect(logText('x'.repeat(1_000_000))).toHaveLength(1024);
  });

  it('says of an error where it came from, never what it said', () => {
    const fields = errorFields(Object.assign(new TypeError('canary\n    at canary'), { code: 'E1' }));
    expect(fields).toMatchObject({ error: 'TypeError', code: 'E1' });
    expect(fields['where']).toContain('log-fields.spec');
    expect(fields['where']).not.toContain('canary');
    expect(logText('node_modules/@nestjs/core/a.js:1:2')).toBe('node_modules/@nestjs/core/a.js:1:2');
    expect(errorFields('canary')).toEqual({ error: 'string' });
  });
});
