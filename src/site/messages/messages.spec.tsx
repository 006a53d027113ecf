import { renderToString } from 'preact-render-to-string';
import { type Language, messagesFor, voiceOf } from './messages.js';
import { spoken } from './phrase.js';

const noon = new Date('2026-03-04T12:05:00Z');

describe('The language of a page', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['ar-EG', 'ar'],
    ['arb', 'ar'],
    ['DE-at', 'de'],
    ['fr-CA', 'fr'],
    ['es-419', 'es'],
    ['zh', 'zh-Hans'],
    ['zh-Hant-TW', 'zh-Hans'],
    ['cmn', 'zh-Hans'],
    ['pt-BR', 'en'],
    ['tlh', 'en'],
    ['constructor', 'en'],
    ['not a tag', 'en'],
    ['', 'en'],
  ])('is for an article in %s that of the catalogue %s', (lang, catalogue) => {
    expect(messagesFor(lang).lang).toBe(catalogue);
  });
});

describe('What a page says', () => {
  it('counts as the language does', () => {
    const counted = [0, 1, 2, 3, 11, 100, 1000].map((count) => voiceOf('ar').comments({ count }));
    expect(counted).toEqual([
      'لا تعليقات',
      'تعليق واحد',
      'تعليقان',
      '3 تعليقات',
      '11 تعليقًا',
      '100 تعليق',
      '1,000 تعليق',
    ]);
    expect(voiceOf('fr').comments({ count: 0 })).toBe('0 commentaire');
    expect(voiceOf('fr').comments({ count: 1_000_000 })).toMatch(/^1\s000\s000 de commentaires$/);
    expect(voiceOf('de').comments({ count: 1234 })).toBe('1.234 Kommentare');
    expect(voiceOf('es').comments({ count: 1 })).toBe('1 comentario');
    expect(voiceOf('zh').comments({ count: 7 })).toBe('7条评论');
  });

  it('puts markup where the language wants it', () => {
    const replyTo = (language: Language) =>
      renderToString(<p>{voiceOf(language).replyTo({ name: <bdi>Ada</bdi> })}</p>);
    expect(replyTo('en')).toBe('<p>Reply to <bdi>Ada</bdi></p>');
    expect(replyTo('de')).toBe('<p><bdi>Ada</bdi> antworten</p>');
  });

  it('lets a sentence hold its own link', () => {
    const said = voiceOf('zh').notSentAlert({ form: (words) => <a href="#respond">{words}</a> });
    expect(renderToString(<p>{said}</p>)).toMatch(/^<p>您的回复.+<a href="#respond">查看需要修改的地方<\/a><\/p>$/);
  });

  it('is a string when all that fills it is text', () => {
    expect(voiceOf('fr').replyTo({ name: 'Zoé <b>' })).toBe('Répondre à Zoé <b>');
  });

  it('takes what a reader typed as text, never as a pattern', () => {
    expect(voiceOf('en').by({ name: "{count, plural, one '{" })).toBe("By {count, plural, one '{");
  });

  it('fails aloud rather than leave a hole', () => {
    const by = spoken('By {name}', 'en') as (values: object) => unknown;
    expect(() => by({})).toThrow(/name/);
  });

  it('tells days and moments in its own way, in UTC', () => {
    expect(voiceOf('en').day(noon)).toBe('4 March 2026');
    expect(voiceOf('de').day(noon)).toBe('4. März 2026');
    expect(voiceOf('fr').day(noon)).toBe('4 mars 2026');
    expect(voiceOf('es').day(noon)).toBe('4 de marzo de 2026');
    expect(voiceOf('zh').day(noon)).toBe('2026年3月4日');
    expect(voiceOf('ar').day(noon)).toBe('4 مارس 2026');
    expect(voiceOf('en').moment(noon)).toBe('4 March 2026 at 12:05 UTC');
  });
});
