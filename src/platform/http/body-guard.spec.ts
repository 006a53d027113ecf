import { DomainError, InvalidInput } from '../domain-error.js';
import { formBody, jsonBody, rescuedBody } from './body-guard.js';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

function refusal(read: () => unknown): string {
  try {
    read();
    return 'taken';
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ field, code }) => `${field} ${code}`).join();
    return error instanceof DomainError ? error.kind : String(error);
  }
}

const json = (body: Uint8Array) => refusal(() => jsonBody(body, { keys: 32 }));
const form = (body: Uint8Array) => refusal(() => formBody(body));

describe('a JSON body', () => {
  it('is an object', () => {
    expect(jsonBody(bytes('{"a":"ü😀","b":[1,null]}'), { keys: 32 })).toEqual({ a: 'ü😀', b: [1, null] });
  });

  it.each([
    ['ff', [0xff]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['half a character', [0xe2, 0x82]],
  ])('is refused when it is no UTF-8: %s', (_, raw) => {
    expect(json(bytes('{"a":"', raw, '"}'))).toBe('malformed');
  });

  it.each([
    ['a byte order mark', bytes([0xef, 0xbb, 0xbf], '{}')],
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le')],
    ['nothing', bytes('')],
    ['a blank', bytes(' ')],
    ['a comma too many', bytes('{"a":1,}')],
    ['a comment', bytes('{}//')],
    ['single quotes', bytes("{'a':1}")],
    ['a raw line break in a string', bytes('{"a":"\n"}')],
    ['a raw NUL', bytes('{"a":"', [0], '"}')],
    ['NaN', bytes('{"a":NaN}')],
    ['two values', bytes('{}{}')],
    ['deep nesting', bytes('['.repeat(100_000))],
    ['a prototype', bytes('{"__proto__":{"x":1}}')],
    ['an escaped prototype', bytes('{"\\u005f_proto__":{"x":1}}')],
    ['a prototype further down', bytes('{"a":{"__proto__":{"x":1}}}')],
    ['a constructor', bytes('{"constructor":{"prototype":{"x":1}}}')],
  ])('is malformed: %s', (_, body) => {
    expect(json(body)).toBe('malformed');
  });

  it.each(['[]', '"text"', '7', 'null', 'true', '[{"a":1}]'])('is no object: %s', (text) => {
    expect(json(bytes(text))).toBe(' not-an-object');
  });

  it('names the member that came twice, unless its name is odd', () => {
    expect(json(bytes('{"name":1,"name":2}'))).toBe('name repeated');
    expect(json(bytes('{"<b>":1,"<b>":2}'))).toBe('(unnamed) repeated');
  });

  it('never repeats the text', () => {
    expect(() => jsonBody(bytes('{"canary'), { keys: 32 })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('canary') }),
    );
  });
});

describe('a form', () => {
  it('is read as browsers write it', () => {
    expect(formBody(bytes('comment=a+b%0D%0Ac&name=Ad%C3%A9&website=&x'))).toEqual({
      comment: 'a b\r\nc',
      name: 'Adé',
      website: '',
      x: '',
    });
    expect(formBody(bytes(''))).toEqual({});
  });

  it.each(['a=%', 'a=%4', 'a=%zz', '%ff=a', 'a=%c0%af', 'a=%ed%a0%80'])(
    'is refused when an escape is broken: %s',
    (text) => {
      expect(form(bytes(text))).toBe('malformed');
    },
  );

  it('says each field once, in at most 32 fields', () => {
    const pairs = (count: number) => Array.from({ length: count }, (_, index) => `k${index}=1`).join('&');
    expect(form(bytes('name=a&name=b'))).toBe('name repeated');
    expect(form(bytes('name=a&n%61me=b'))).toBe('name repeated');
    expect(form(bytes(pairs(32)))).toBe('taken');
    expect(form(bytes(pairs(33)))).toBe('malformed');
    expect(form(bytes('&'.repeat(60_000)))).toBe('malformed');
  });

  it('keeps a field called __proto__ a field', () => {
    const fields = formBody(bytes('__proto__=x'));
    expect(Object.keys(fields)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });

  it('gives the text back with its refusal', () => {
    expect(() => formBody(bytes('comment=long+work&name=%ff'))).toThrow(
      expect.objectContaining({ typed: { comment: 'long work', name: '%ff' } }),
    );
  });
});

describe('a body that is not taken', () => {
  it('still yields the fields of a multipart form, without its files', () => {
    const part = (head: string, text: string) => `--b0\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`;
    const body = `${part('name="comment"', 'a\r\n\r\nb')}${part('name="f"; filename="x.txt"', 'file')}${part('name="name"', 'Ada')}--b0--\r\n`;
    expect(rescuedBody(bytes(body), 'multipart/form-data; boundary=b0')).toEqual({
      comment: 'a\r\n\r\nb',
      name: 'Ada',
    });
    expect(rescuedBody(bytes(body), 'multipart/form-data')).toEqual({});
  });

  it('yields nothing when it is something else', () => {
    expect(rescuedBody(bytes('comment=a'), 'text/plain')).toEqual({});
  });
});
