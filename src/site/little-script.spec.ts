import fs from 'node:fs';
import { SourceTextModule } from 'node:vm';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { littleScript } from './little-script.js';

const text = littleScript().toString('utf8');

it('stays under 8 kB compressed, all of it together', () => {
  expect(gzipSync(littleScript()).length).toBeLessThan(8000);
  expect(brotliCompressSync(littleScript()).length).toBeLessThan(8000);
});

it('is one module, whose parts name nothing alike', () => {
  expect(() => new SourceTextModule(text)).not.toThrow();
  expect(text).not.toMatch(/^(?:import|export)\b/m);
});

it('leaves no part out, and no part comes before one that it needs', () => {
  const parts = fs.readdirSync(new URL('./script/', import.meta.url)).filter((file) => file.endsWith('.js'));
  const firstLines = parts.map((file) => {
    const part = fs.readFileSync(new URL(`./script/${file}`, import.meta.url), 'utf8');
    const needs = [...part.matchAll(/^import .* from '\.\/(\S+)';$/gm)].map(([, name = '']) => name);
    const [, line = ''] = /^(?:export )?((?:const|function|async function|let) \w+.*)$/m.exec(part) ?? [];
    return { file, needs, at: text.indexOf(line) };
  });
  const at = (file: string) => firstLines.find((part) => part.file === file)?.at ?? -1;

  expect(firstLines.filter(({ at: found }) => found < 0)).toEqual([]);
  expect(firstLines.flatMap(({ file, needs }) => needs.filter((need) => at(need) > at(file)))).toEqual([]);
});

it('makes no markup of a text and no code, so that Trusted Types have nothing to refuse', () => {
  expect(text).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|setHTML|\beval\b|Function\(|srcdoc|\.src\s*=/,
  );
});

it('keeps nothing on the reader’s side, and speaks to nobody else', () => {
  expect(text).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|caches\b|https?:\/\/|sendBeacon/);
});
