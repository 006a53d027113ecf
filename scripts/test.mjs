/**
 * `npm test`: builds, then runs the rules and the stories. Arguments go to Jest: `npm test -- test/share`,
 * `npm test -- --selectProjects=rules`. TEST_DATABASE_URL takes another server than the one that comes with the packages.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onNode24 } from './node-version.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

await onNode24(async () => {
  const { build } = await import('./build.mjs');
  build();
  process.exitCode = await jest(process.argv.slice(2));
});

function jest(words) {
  const child = spawn(
    process.execPath,
    [
      path.join(root, 'node_modules/jest/bin/jest.js'),
      '--reporters=default',
      `--reporters=${path.join(root, 'scripts/closing-line.mjs')}`,
      '--maxWorkers=2',
      '--testTimeout=30000',
      ...words,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_OPTIONS: nodeOptions() } },
  );
  // A terminal sends Ctrl-C to Jest as well: it stops the database, and we wait for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** Jest loads ES modules behind a flag. */
function nodeOptions() {
  return [process.env.NODE_OPTIONS, '--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
    .filter(Boolean)
    .join(' ');
}
