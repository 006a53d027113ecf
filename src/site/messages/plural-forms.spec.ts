import { catalogues, type Language, voiceOf } from './messages.js';
import { pluralForms } from './plural-forms.js';

const languages = Object.keys(catalogues) as Language[];

describe.each(languages)('a number in %s', (language) => {
  const t = voiceOf(language);
  const forms = pluralForms(t.newReplies, t.lang);
  const rules = new Intl.PluralRules(t.lang);
  const numbers = new Intl.NumberFormat(t.lang);

  it.each([1, 2, 3, 11, 21, 100, 101, 1_000_000])('is said by the script as by the page: %d', (count) => {
    const said = (forms[rules.select(count)] ?? '').replace('#', numbers.format(count));
    expect(said).toBe(t.newReplies({ count }));
  });
});
