import { z } from 'zod';
import { InvalidInput } from '../domain-error.js';
import { PrivateEmail } from '../security/private-email.js';
import { InputPipe } from './input-pipe.js';
import { NothingHere, UnreadableQuery } from './refusals.js';
import { cleanLine, cleanText, emailAddress, slugParam, uuid, webUrl, wholeNumber } from './values.js';

const shape = z.strictObject({
  comment: cleanText({ min: 1, max: 100 }),
  name: cleanLine({ min: 1, max: 10 }),
  email: emailAddress(),
  website: webUrl().optional(),
  parentId: uuid().optional(),
  kind: z.enum(['a', 'b']).optional(),
});
const full = { comment: 'Well said.', name: 'Ada', email: 'ada@example.org' };

function read(input: unknown, type: 'body' | 'query' | 'param' = 'body') {
  try {
    return new InputPipe(shape).transform(input, { type, data: undefined });
  } catch (error) {
    return error;
  }
}

const faults = (input: unknown) => {
  const error = read(input);
  return error instanceof InvalidInput ? error.faults.map(({ field, code }) => `${field} ${code}`) : [];
};

describe('input', () => {
  it('becomes what the schema promises', () => {
    const value = read({ ...full, name: ' Ada ', website: 'example.org' });
    expect(value).toMatchObject({ comment: 'Well said.', name: 'Ada', website: 'https://example.org/' });
    expect((value as { email: PrivateEmail }).email.reveal()).toBe('ada@example.org');
  });

  it('is told all its faults at once', () => {
    expect(faults({ name: 'x'.repeat(11), email: 'no', website: 'javascript:x', extra: 1 })).toEqual([
      'comment required',
      'name too-long',
      'email not-an-email',
      'website not-a-url',
      'extra unknown-field',
    ]);
  });

  it('is spoken to as a person, without hearing the value again', () => {
    const error = read({ ...full, email: 'canary at leak', parentId: 'canary' }) as InvalidInput;
    expect(error.faults).toEqual([
      { field: 'email', code: 'not-an-email', message: 'Email: please give an address like name@example.org.' },
      { field: 'parentId', code: 'not-an-id', message: 'Parent id: please give an id as we hand them out.' },
    ]);
    expect(JSON.stringify(error.faults)).not.toContain('canary');
  });

  it.each([
    ['', 'name required'],
    ['   ', 'name required'],
    [undefined, 'name required'],
    [null, 'name not-text'],
    [true, 'name not-text'],
    [0, 'name not-text'],
    [-1, 'name not-text'],
    [Infinity, 'name not-text'],
    [[], 'name repeated'],
    [['x'], 'name repeated'],
    [{}, 'name not-text'],
    [{ length: 5 }, 'name not-text'],
    [{ $ne: 1 }, 'name not-text'],
  ])('does not turn %j into text', (name, fault) => {
    expect(faults({ ...full, name })).toEqual([fault]);
  });

  it('takes a blank optional field for a missing one', () => {
    expect(read({ ...full, website: '', parentId: ' ' })).toEqual(
      expect.not.objectContaining({ website: expect.anything() }),
    );
  });

  it('refuses an unknown field, blank or not, and repeats no odd name', () => {
    expect(faults({ ...full, status: '' })).toEqual(['status unknown-field']);
    expect(faults({ ...full, '<svg onload=alert(1)>': 'x' })).toEqual(['(unnamed) unknown-field']);
    expect(faults(JSON.parse(`{"__proto__":{"status":1},"comment":"a","name":"b","email":"a@b.co"}`))).toEqual([
      '(unnamed) unknown-field',
    ]);
  });

  it('names at most ten faults', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`field${index}`, 1]));
    expect(faults({ ...full, ...many })).toHaveLength(10);
  });

  it('offers the choices of ours', () => {
    expect((read({ ...full, kind: 'c' }) as InvalidInput).faults[0]).toEqual({
      field: 'kind',
      code: 'not-a-choice',
      message: 'Kind: please choose one of a, b.',
    });
  });

  it.each([[undefined], [null], ['text'], [[]], [7]])('is refused when it is %j and no object', (input) => {
    expect(read(input)).toBeInstanceOf(InvalidInput);
  });

  it('is refused as a query with 400, as a path with 404', () => {
    expect(read({}, 'query')).toBeInstanceOf(UnreadableQuery);
    expect(read({}, 'param')).toBeInstanceOf(NothingHere);
  });

  it('names a lone value by its parameter', () => {
    const pipe = new InputPipe(wholeNumber({ min: 1, max: 100 }));
    expect(pipe.transform('20', { type: 'query', data: 'limit' })).toBe(20);
    expect(() => pipe.transform('1e9', { type: 'query', data: 'limit' })).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ field: 'limit', code: 'not-a-number' })] }),
    );
  });
});

describe('a path', () => {
  it.each(['0', '', 'undefined', '{}', '0190a7c0-7e1c-7c2b-9d1a-000000000000x', 'a'.repeat(2000)])(
    'with %s for an id leads nowhere',
    (text) => {
      expect(() => new InputPipe(uuid()).transform(text, { type: 'param', data: 'id' })).toThrow(NothingHere);
    },
  );

  it('takes an id in any case, and slugs of any script', () => {
    const id = '0190A7C0-7E1C-7C2B-9D1A-000000000000';
    expect(new InputPipe(uuid()).transform(id, { type: 'param', data: 'id' })).toBe(id.toLowerCase());
    for (const slug of ['a-quiet-morning', 'صباح-هادئ', '静かな朝', 'šaltas-rytas']) {
      expect(new InputPipe(slugParam()).transform(slug, { type: 'param', data: 'slug' })).toBe(slug);
    }
  });

  it.each(['a/b', '../etc', 'a b', 'a\0', 'a\r\nb', '<x>', ''])('with %j for a slug leads nowhere', (text) => {
    expect(() => new InputPipe(slugParam()).transform(text, { type: 'param', data: 'slug' })).toThrow(NothingHere);
  });
});
