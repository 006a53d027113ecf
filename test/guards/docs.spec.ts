import fs from 'node:fs';
import path from 'node:path';
import { accessTable } from './access-table.js';
import { sourcesIn } from './source-files.js';

const pages = [
  'README.md',
  'src/README.md',
  '.github/CONTRIBUTING.md',
  ...fs
    .readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const read = (file: string) => fs.readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>;

/** All that a pattern's first group finds, once each, in order. */
function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
}

describe('the documents', () => {
  it.each(pages)('lead to places that are there: %s', (page) => {
    const links = all(read(page), /\]\(([^)\s]+)\)/g).filter((link) => !/^https?:/.test(link));
    expect(links.filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });

  it.each([...pages, '.ci/run'])('name npm scripts that exist: %s', (page) => {
    const named = all(read(page), /npm run (?:--silent )?([a-z:-]+)/g);
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  it('name the two commands, and the continuous integration runs the second', () => {
    expect(read('README.md')).toContain('\nnpm install && npm start\n');
    expect(read('README.md')).toContain('\nnpm install && npm test\n');
    expect(read('.ci/run')).toContain('\n  npm install && npm test\n');
  });

  it('name every variable of the environment, and no other', () => {
    const known = all(read('src/platform/config/environment.ts'), /^ {2}([A-Z][A-Z_]+):/gm);
    const settings = read('docs/running.md').split('\n## ')[1] ?? '';
    const explained = all(
      settings
        .split('\n')
        .filter((line) => line.startsWith('| `'))
        .map((line) => line.split('|')[1])
        .join(),
      /`([A-Z_]+)`/g,
    );
    expect(known.length).toBeGreaterThan(10);
    expect(explained).toEqual(known);
    const example = all(read('.env.example'), /^#?([A-Z][A-Z_]+)=/gm);
    expect(example.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('name every setting of the publisher, and no other', () => {
    const keys = sourcesIn('src').flatMap((file) => all(read(file), /^ +key: '([a-z]+\.[a-zA-Z]+)',$/gm));
    const explained = all(read('docs/running.md').split('\n## ')[1] ?? '', /`([a-z]+\.[a-z][a-zA-Z]+)`/g);
    expect(keys.length).toBeGreaterThan(10);
    expect(explained).toEqual(keys.toSorted());
  });

  it('name every route for programs, and no other', () => {
    const named = all(
      read('docs/api.md').replaceAll(/\{(\w+)\}/g, ':$1'),
      /`((?:GET|POST|PATCH|PUT|DELETE) \/[^\s`]*)`/g,
    );
    const routes = Object.keys(accessTable).filter(
      (route) => route.includes(' /api/v1/') && !route.includes('openapi'),
    );
    expect(named.filter((route) => !(route in accessTable))).toEqual([]);
    expect(routes.filter((route) => !named.includes(route))).toEqual([]);
  });

  it('give a reason for every package, and name no other', () => {
    const packages = Object.keys({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    });
    const tables = read('docs/dependencies.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|')[1])
      .join();
    const reasons = all(tables, /`([^`]+)`/g);
    const covered = (name: string) =>
      reasons.some((reason) => reason === name || (reason.endsWith('/*') && name.startsWith(reason.slice(0, -1))));
    expect(packages.filter((name) => !covered(name))).toEqual([]);
    expect(reasons.filter((reason) => !reason.endsWith('*') && !packages.includes(reason))).toEqual([]);
  });
});

/** A file, and a heading in it where the link names one (as GitHub makes anchors of headings). */
function leadsSomewhere(page: string, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? page : path.join(path.dirname(page), file);
  if (!fs.existsSync(target)) return false;
  return (
    anchor === undefined ||
    all(read(target), /^#+ (.+)$/gm)
      .map(anchorOf)
      .includes(anchor)
  );
}

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-');
}
