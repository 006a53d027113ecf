import { declineText } from './decline-text.js';
import { messagesFor } from './messages/messages.js';

const own = (code: string, texts?: Record<string, string>) => ({ code, label: 'Label', ...(texts ? { texts } : {}) });
const german = messagesFor('de').declineReasons['off-topic'];

describe('what an author reads for the code of a decline', () => {
  it.each([
    ['nothing without one', null, null, 'en', null],
    [
      'the publisher’s words in the article’s language',
      'rude',
      own('rude', { en: 'Rude.', de: 'Grob.' }),
      'de',
      'Grob.',
    ],
    [
      'those of the plain language for a regional one',
      'rude',
      own('rude', { en: 'Rude.', de: 'Grob.' }),
      'de-AT',
      'Grob.',
    ],
    ['the publisher’s before the page’s own', 'off-topic', own('off-topic', { de: 'Vorbei.' }), 'de', 'Vorbei.'],
    ['the page’s own for a code of the house', 'off-topic', own('off-topic', { en: 'Off.' }), 'de', german],
    ['the same where the publisher took it out', 'off-topic', null, 'de', german],
    ['another language rather than nothing', 'rude', own('rude', { fr: 'Grossier.' }), 'de', 'Grossier.'],
    ['nothing where nobody has words', 'rude', own('rude'), 'de', null],
  ])('is %s', (_, code, reason, lang, text) => {
    expect(declineText(code, reason, lang, messagesFor(lang))).toBe(text);
  });
});
