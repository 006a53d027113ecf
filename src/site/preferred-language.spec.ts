import { preferredLanguage } from './preferred-language.js';

describe('the language that a reader prefers', () => {
  it.each([
    ['nothing said', undefined, 'en'],
    ['one language', 'fr', 'fr'],
    ['one of a country', 'ar-EG', 'ar'],
    ['in their order', 'nl, es, de', 'es'],
    ['by weight', 'en;q=0.4, de;q=0.9', 'de'],
    ['not this one', 'de;q=0, es', 'es'],
    ['none of ours', 'nl, *;q=0.5', 'en'],
    ['no header at all', ';;,,q=x,\u{1f600}', 'en'],
    ['a very long one', `${'nl,'.repeat(5000)}de`, 'en'],
  ])('with %s', (_, header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });

  it('is the one of the place, where they name none of ours', () => {
    expect([preferredLanguage('nl', 'ar'), preferredLanguage(undefined, 'ar')]).toEqual(['ar', 'ar']);
    expect(preferredLanguage('nl, fr', 'ar')).toBe('fr');
  });
});
