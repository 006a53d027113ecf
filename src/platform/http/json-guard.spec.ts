import { jest } from '@jest/globals';
import { flawInJson } from './json-guard.js';

const limits = { depth: 20, keys: 32 };
const flaw = (text: string) => flawInJson(text, limits)?.kind ?? null;

describe('a JSON text', () => {
  it.each([10, 20])('may be %i deep', (depth) => {
    expect(flaw('['.repeat(depth) + ']'.repeat(depth))).toBeNull();
    expect(flaw('{"a":'.repeat(depth) + '1' + '}'.repeat(depth))).toBeNull();
  });

  it.each([21, 100, 1500, 3000, 100_000, 1_000_000])('may not be %i deep', (depth) => {
    expect(flaw('['.repeat(depth))).toBe('too-deep');
    expect(flaw('{"a":'.repeat(depth))).toBe('too-deep');
    expect(flaw(`{"name":${'['.repeat(depth)}`)).toBe('too-deep');
    expect(flaw(`${'[{"a":'.repeat(depth)}{"__proto__":1}`)).toBe('too-deep');
  });

  it('counts brackets outside of strings only', () => {
    expect(flaw(`{"comment":"${'[{'.repeat(500)}"}`)).toBeNull();
    expect(flaw(`{"comment":"\\"${'[{'.repeat(500)}\\\\"}`)).toBeNull();
  });

  it('may have so many members, in all its objects together', () => {
    const members = (count: number) => Array.from({ length: count }, (_, index) => `"k${index}":1`).join(',');
    expect(flaw(`{${members(32)}}`)).toBeNull();
    expect(flaw(`{${members(33)}}`)).toBe('too-many-keys');
    expect(flaw(`[{${members(20)}},{${members(20)}}]`)).toBe('too-many-keys');
  });

  it('is given up at its first flaw, however much follows', () => {
    const text = `{${Array.from({ length: 85_000 }, (_, index) => `"k${index}":1`).join(',')}}`;
    const reads = jest.spyOn(String.prototype, 'charCodeAt');
    expect(flaw(text)).toBe('too-many-keys');
    expect(reads.mock.calls.length).toBeLessThan(1000);
    reads.mockRestore();
  });

  it.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":1, "\\u0061" :2}', 'a'],
    ['{"x":{"b":1,"b":2}}', 'b'],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ])('says each member once: %s', (text, key) => {
    expect(flawInJson(text, limits)).toEqual({ kind: 'repeated', key });
  });

  it.each(['{"a":{"a":1}}', '[{"a":1},{"a":2}]', '{"a":"a","b":"a"}', '["a","a"]', '"', '{"a', '{"a":"\\', ']}', ''])(
    'has no flaw of this kind: %s',
    (text) => {
      expect(flaw(text)).toBeNull();
    },
  );
});
