import { countsAsArrival } from './arrival.policy.js';

const named = { 'user-agent': 'Mozilla/5.0' };

describe('who counts as arrived by a short link', () => {
  it('is a reader who follows it', () => {
    expect(countsAsArrival({ method: 'GET', headers: named })).toBe(true);
  });

  it('is nobody who looks at the headers alone', () => {
    expect(countsAsArrival({ method: 'HEAD', headers: named })).toBe(false);
  });

  it.each([
    ['a prefetch', { 'sec-purpose': 'prefetch' }],
    ['a page rendered ahead', { 'sec-purpose': 'prefetch;prerender' }],
    ['a prefetch of older browsers', { purpose: 'prefetch' }],
    ['a picture for the page of favourites', { purpose: 'preview' }],
    ['a prefetch of older Firefox', { 'x-moz': 'prefetch' }],
    ['a prefetch in capitals', { 'sec-purpose': 'PREFETCH' }],
    ['a client without a name', { 'user-agent': '' }],
    ['a client with a blank name', { 'user-agent': '  ' }],
    ['a client that sends no name at all', { 'user-agent': undefined }],
  ])('is not %s', (_, headers) => {
    expect(countsAsArrival({ method: 'GET', headers: { ...named, ...headers } })).toBe(false);
  });
});
