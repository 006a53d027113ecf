import { foretellAfter, type Labelled, splitOf } from './evaluation.js';
import { readCorpus } from './labelled-corpus.js';

const comment = (source: string, decided: Labelled['decided'], thread: string | null = null): Labelled => ({
  source,
  decided,
  thread,
  name: '',
  website: null,
});

describe('a corpus with labels', () => {
  const read = [
    ['Hi, "you"', 'wanted'],
    ['Buy\nnow', 'unwanted'],
  ];
  it.each([
    ['JSON lines', '{"comment":"Hi, \\"you\\"","label":"ham"}\n{"text":"Buy\\nnow","spam":true}\n'],
    ['CSV', '\u{feff}COMMENT_ID,CONTENT,CLASS\r\n1,"Hi, ""you""",0\r\n2,"Buy\nnow",1\r\n'],
  ])('is read from %s', (_, text) => {
    expect(readCorpus(text).map(({ source, decided }) => [source, decided])).toEqual(read);
  });

  it('is read from label and text', () => {
    expect(readCorpus('ham\tOk lar\nspam\tWin\tnow\n').map(({ source }) => source)).toEqual(['Ok lar', 'Win now']);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"comment":'],
    ['no text', 'a,class\n1,0\n'],
    ['no label', '{"comment":"Hi."}'],
  ])('is refused with %s', (_, text) => expect(() => readCorpus(text)).toThrow(/nothing|JSON|text|label/));
});

describe('an evaluation', () => {
  it('learns from the earlier and tries on the later', () => {
    const corpus = Array.from({ length: 10 }, (_, index) => comment(String(index), 'wanted'));
    const [training, test] = splitOf(corpus, 0.7);
    expect([training.length, test.map(({ source }) => source)]).toEqual([7, ['7', '8', '9']]);
  });

  it('has no thread on both sides', () => {
    const corpus = ['a', 'b', 'a', 'c', 'b', 'a'].map((thread) => comment('x', 'wanted', thread));
    const [training, test] = splitOf(corpus, 0.7);
    expect(training.map(({ thread }) => thread)).toEqual(['a', 'b', 'a', 'b', 'a']);
    expect(test.map(({ thread }) => thread)).toEqual(['c']);
  });

  it('foretells by what was learnt and by nothing else', () => {
    const training = [1, 2, 3, 4].flatMap((n) => [
      comment(`casino bonus ${n}`, 'unwanted'),
      comment(`fine harbour ${n}`, 'wanted'),
    ]);
    const [spam, ham, other] = foretellAfter(training, [
      comment('Casino bonus 9: casino, bonus 1!', 'unwanted'),
      comment('A fine harbour 1', 'wanted'),
      comment('Quite another matter, of which nobody has spoken', 'wanted'),
    ]);
    expect(spam?.percent).toBeGreaterThan(70);
    expect(ham?.percent).toBeLessThan(30);
    expect(other?.percent).toBe(50);
  });
});
