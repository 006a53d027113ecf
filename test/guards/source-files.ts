import fs from 'node:fs';
import path from 'node:path';

/** The TypeScript files below a folder, as paths from the project's root. */
export function sourcesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(process.cwd(), path.join(entry.parentPath, entry.name)))
    .sort();
}

/** The lines of these files that match, as `file:line: text`. */
export function linesThat(match: RegExp, files: readonly string[]): string[] {
  return files.flatMap((file) =>
    fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .map((text, index) => ({ text, place: `${file}:${index + 1}` }))
      .filter(({ text }) => match.test(text))
      .map(({ text, place }) => `${place}: ${text.trim()}`),
  );
}
