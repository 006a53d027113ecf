import { segmentsOf } from './segments.js';
import { traitInWords, traitsOf } from './traits.js';

const of = (source: string, { name = 'Ada', website = null as string | null } = {}) =>
  traitsOf({ name, source, website });

describe('what a reply is learnt by', () => {
  it.each<[string, string, string[]]>([
    ['words, whatever their case', 'Cheap CASINO', ['word:cheap', 'word:casino']],
    ['a word with an apostrophe as one', 'Don’t', ['word:don’t']],
    ['words of a script without spaces', '我们卖便宜发票', ['word:我们', 'word:便宜', 'word:发票']],
    ['words of Arabic and Russian', 'مرحبا Привет', ['word:مرحبا', 'word:привет']],
    ['disguised words as what they look like', 'Buy v1agra', ['word:buy', 'look:vlagra', 'shape:disguised']],
    [
      'hosts of links, and the domain above',
      'See https://www.a.shop.example/x',
      ['host:a.shop.example', 'host:shop.example'],
    ],
    ['how many links', 'http://a.example http://b.example http://c.example http://d.example', ['links:3']],
    ['signs', 'Only 5 $ 🤑', ['sign:$', 'sign:🤑']],
    ['capitals', 'CLICK HERE TODAY', ['shape:capitals']],
  ])('%s', (_, source, traits) => {
    expect(of(source)).toEqual(expect.arrayContaining(traits));
  });

  it('holds no word of an address: what leads there is known by its host', () => {
    expect(of('https://a.example/casino?bonus').join()).not.toMatch(/casino|bonus/);
  });

  it('names the sender and the website', () => {
    expect(of('Hi.', { name: 'Best Pills', website: 'https://pills.example/' })).toEqual(
      expect.arrayContaining(['name:best pills', 'name:pills', 'host:pills.example', 'website:yes']),
    );
  });

  it('has each once, and few of the longest reply: of its beginning and its end', () => {
    const words = Array.from({ length: 5000 }, (_, index) => `w${index}`);
    const traits = of(words.join(' ').slice(0, 10_000));
    expect(traits.length).toBeLessThan(320);
    expect(traits).toContain('word:w0');
    expect(new Set(traits).size).toBe(traits.length);
  });

  it.each([
    ['word:casino', '“casino”'],
    ['host:a.example', 'leads to a.example'],
    ['name:ada', 'the name “ada”'],
    ['links:3', 'three links or more'],
    ['sign:$', '“$”'],
  ])('%s is said as %s', (trait, words) => expect(traitInWords(trait)).toBe(words));
});

describe('words of a long text', () => {
  it.each(['Many words, one after the other. ', '终于有人写港口了船的问题也要说'])(
    'are told apart in pieces: %s',
    (sentence) => {
      const text = sentence.repeat(400);
      const segments = segmentsOf(text);
      expect(segments.map(({ segment }) => segment).join('')).toBe(text);
      expect(segments.every(({ index, segment }) => text.startsWith(segment, index))).toBe(true);
    },
  );
});
