/**
 * `npm run check`: all that a machine can judge, each part to its end, whatever the others say. Name parts to run only those:
 * `npm run check -- format lint types plan lock`.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onNode24 } from './node-version.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const parts = {
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  lint: ['node_modules/oxlint/bin/oxlint', '--deny-warnings', 'src', 'test', 'migrations', 'scripts'],
  types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  plan: [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    'src',
    'migrations',
  ],
  lock: ['scripts/complete-lock.mjs', '--check'],
  tests: ['scripts/test.mjs'],
};

await onNode24(() => {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
  const unknown = names.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
    process.exit(2);
  }
  const verdicts = names.map(judge);
  console.log(
    `\n${verdicts.map(({ name, passed, seconds }) => `${passed ? 'ok    ' : 'FAILED'}  ${name.padEnd(8)} ${seconds} s`).join('\n')}`,
  );
  process.exitCode = verdicts.every(({ passed }) => passed) ? 0 : 1;
});

function judge(name) {
  console.log(`\n── ${name}`);
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, parts[name], { cwd: root, stdio: 'inherit' });
  return { name, passed: status === 0, seconds: ((performance.now() - begun) / 1000).toFixed(1) };
}
