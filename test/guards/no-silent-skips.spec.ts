import fs from 'node:fs';
import { linesThat, sourcesIn } from './source-files.js';

/** Words by which a test does not run, or keeps others from running; in pieces, so that they are not found here. */
const words = {
  method: ['sk' + 'ip', 'on' + 'ly', 'to' + 'do', 'fail' + 'ing'],
  prefix: ['x' + 'it', 'x' + 'test', 'x' + 'describe', 'f' + 'describe'],
};
/** Behind a name or a bracket: a class in a selector begins with the dot. */
const idle = new RegExp(String.raw`[\w)\]]\.(?:${words.method.join('|')})\b|\b(?:${words.prefix.join('|')})\s*\(`);

describe('every test runs', () => {
  it('in each of the files that hold tests', () => {
    const specs = [...sourcesIn('src'), ...sourcesIn('test')].filter((file) => /\.spec\.tsx?$/.test(file));
    expect(specs.length).toBeGreaterThan(20);
    expect(linesThat(idle, specs)).toEqual([]);
  });

  it('be it in a project of its own, which then has its step in what must pass', () => {
    const apart = [...fs.readFileSync('jest.config.mjs', 'utf8').matchAll(/testPathIgnorePatterns: (.*),/g)];
    expect(apart.map(([, patterns]) => patterns)).toEqual(["['/node_modules/', '<rootDir>/test/text-browser/']"]);
    expect(fs.readFileSync('.ci/run', 'utf8')).toMatch(
      /^ {2}step '[^']+' text_browsers$[^]*^ {2}npm run text-browsers$/m,
    );
  });

  it.each([...words.method.map((word) => `it.${word}('…')`), ...words.prefix.map((word) => `${word}('…')`)])(
    'and this would be seen: %s',
    (line) => {
      expect(line).toMatch(idle);
    },
  );
});
