import { faceOf, planFor, ruleFor } from './body-rules.js';
import { parseMediaType } from './media-type.js';

describe('a content type', () => {
  it.each([
    ['application/json', { type: 'application/json', charset: null }],
    ['Application/JSON', { type: 'application/json', charset: null }],
    ['application/json; charset=utf-8', { type: 'application/json', charset: 'utf-8' }],
    ['application/json\t;\tcharset="UTF-8"', { type: 'application/json', charset: 'utf-8' }],
    ['application/json;', { type: 'application/json', charset: null }],
    ['application/json;odata=verbose', { type: 'application/json', charset: null }],
    ['application/json;x', null],
    ['application/json, text/plain', null],
    ['application/json text/plain', null],
    ['application/json; charset=utf-8; charset=latin1', null],
    ['application', null],
    ['/json', null],
    ['', null],
    [`application/json;a="${'x'.repeat(300)}"`, null],
  ])('%j', (header, expected) => {
    expect(parseMediaType(header)).toEqual(expected);
  });
});

describe('what a face reads', () => {
  const form = 'application/x-www-form-urlencoded';
  it.each([
    ['api', 'application/json', undefined, 'json'],
    ['api', 'application/json', 'identity', 'json'],
    ['api', 'application/json', 'gzip', 'refuse'],
    ['api', 'application/json', 'identity, gzip', 'refuse'],
    ['api', 'application/json; charset=latin1', undefined, 'refuse'],
    ['api', 'application/problem+json', undefined, 'refuse'],
    ['api', 'text/json', undefined, 'refuse'],
    ['api', 'text/plain', undefined, 'refuse'],
    ['api', form, undefined, 'refuse'],
    ['api', 'multipart/form-data; boundary=x', undefined, 'refuse'],
    ['api', undefined, undefined, 'refuse'],
    ['pages', form, undefined, 'form'],
    ['pages', `${form}; charset=UTF-8`, undefined, 'form'],
    ['pages', `${form}; charset=latin1`, undefined, 'rescue'],
    ['pages', form, 'br', 'refuse'],
    ['pages', 'multipart/form-data; boundary=x', undefined, 'rescue'],
    ['pages', 'application/json', undefined, 'rescue'],
    ['pages', undefined, undefined, 'refuse'],
  ] as const)('%s %s %s', (face, contentType, contentEncoding, expected) => {
    expect(planFor(face, { contentType, contentEncoding }).read).toBe(expected);
  });

  it.each([
    ['/api', 'api'],
    ['/api/v1/things', 'api'],
    ['/apiary', 'pages'],
    ['/', 'pages'],
  ])('%s belongs to the face %s', (path, face) => {
    expect(faceOf(path)).toBe(face);
  });
});

describe('how much a route takes', () => {
  const rules = [
    { prefix: '/api/v1/books', methods: ['POST'], bytes: 1_000_000, keys: 32 },
    { prefix: '/api/v1/books/:id/notes', bytes: 1000, keys: 5 },
  ];
  it.each([
    ['POST', '/api/v1/books', 1_000_000],
    ['PATCH', '/api/v1/books', 65_536],
    ['POST', '/api/v1/books/:id/notes', 1000],
    ['POST', '/things', 65_536],
  ])('%s %s: %i bytes', (method, route, expected) => {
    expect(ruleFor(rules, method, route).bytes).toBe(expected);
  });
});
