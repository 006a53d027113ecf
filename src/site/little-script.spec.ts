import fs from 'node:fs';
import { SourceTextModule } from 'node:vm';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { deskScript, littleScript } from './little-script.js';

const scripts = [
  { whose: 'readers', bytes: littleScript(), folder: 'script', most: 8000 },
  { whose: 'the desk', bytes: deskScript(), folder: 'desk-script', most: 12_000 },
];

describe.each(scripts)('the script of $whose', ({ bytes, folder, most }) => {
  const text = bytes.toString('utf8');

  it(`stays under ${most} bytes compressed, all of it together`, () => {
    expect(gzipSync(bytes).length).toBeLessThan(most);
    expect(brotliCompressSync(bytes).length).toBeLessThan(most);
  });

  it('is one module, whose parts name nothing alike', () => {
    expect(() => new SourceTextModule(text)).not.toThrow();
    expect(text).not.toMatch(/^(?:import|export)\b/m);
  });

  it('leaves no part out, and no part comes before one that it needs', () => {
    const parts = fs.readdirSync(new URL(`./${folder}/`, import.meta.url)).filter((file) => file.endsWith('.js'));
    const firstLines = parts.map((file) => {
      const part = fs.readFileSync(new URL(`./${folder}/${file}`, import.meta.url), 'utf8');
      const needs = [...part.matchAll(/^import [^;]* from '\.\/(\S+)';$/gm)].map(([, name = '']) => name);
      const [, line = ''] = /^(?:export )?((?:const|function|async function|let|if) .*)$/m.exec(part) ?? [];
      return { file, needs, at: text.indexOf(line) };
    });
    const at = (file: string) => firstLines.find((part) => part.file === file)?.at ?? -1;

    expect(firstLines.length).toBeGreaterThan(5);
    expect(firstLines.filter(({ at: found }) => found < 0)).toEqual([]);
    expect(firstLines.flatMap(({ file, needs }) => needs.filter((need) => at(need) > at(file)))).toEqual([]);
  });

  it('makes no markup of a text and no code, so that Trusted Types have nothing to refuse', () => {
    expect(text).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|setHTML|\beval\b|Function\(|srcdoc|\.src\s*=/,
    );
  });

  it('speaks to nobody else', () => {
    expect(text).not.toMatch(/https?:\/\/|sendBeacon/);
  });
});

it('keeps nothing on the reader’s side', () => {
  expect(littleScript().toString('utf8')).not.toMatch(
    /localStorage|sessionStorage|indexedDB|document\.cookie|caches\b/,
  );
});

it('keeps on the moderator’s side whether the keys are on, and in the tab where they were', () => {
  const text = deskScript().toString('utf8');
  expect(
    [...text.matchAll(/(localStorage|sessionStorage)\.\w+\((\w+)/g)].map(([, where, key]) => `${where} ${key}`),
  ).toEqual(['localStorage setting', 'localStorage setting', 'sessionStorage place', 'sessionStorage place']);
  expect(text).not.toMatch(/indexedDB|document\.cookie|caches\b/);
});
