/** Builds `src` and `migrations` into `dist`, only when a source has changed since the last build. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(root, 'dist');
const nodeVersion = 'scripts/node-version.mjs';
const inputs = [
  'src',
  'migrations',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
  'scripts/build.mjs',
  nodeVersion,
];
const compiled = /\.tsx?$/;

/**
 * Somebody may call it with the Node of the system, which may be older than ours. What V8 made of the code is kept beside it,
 * where that can be written: it saves a fifth of every start.
 */
const commandLine = `#!/usr/bin/env node
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { onNode24 } from './node-version.mjs';

await onNode24(() => {
  module.enableCompileCache(fileURLToPath(new URL('.compiled', import.meta.url)));
  return import('./src/cli.js');
});
`;

/** Returns whether anything had to be built. Throws when the compiler refuses. */
export function build() {
  const stamp = stampOf(inputs.flatMap(filesUnder));
  if (readOrNull(path.join(dist, '.stamp')) === stamp) return false;
  // Only for a person: it takes some seconds, and a silent terminal looks stuck.
  if (process.stderr.isTTY) process.stderr.write('Building, since a source has changed …\n');
  sweep();
  const aside = `${dist}.${process.pid}`;
  try {
    compileInto(aside);
    fs.copyFileSync(path.join(root, nodeVersion), path.join(aside, 'node-version.mjs'));
    fs.writeFileSync(path.join(aside, 'cli.js'), commandLine, { mode: 0o755 });
    fs.writeFileSync(path.join(aside, '.stamp'), stamp);
    putInPlace(aside);
  } finally {
    for (const folder of [aside, former(aside)]) fs.rmSync(folder, { recursive: true, force: true });
  }
  return true;
}

/** By renames, so that another build, or a server that starts, never meets half of one. Two at one moment: the later one stays. */
function putInPlace(aside) {
  for (let tries = 0; ; tries++) {
    fs.rmSync(former(aside), { recursive: true, force: true });
    try {
      if (fs.existsSync(dist)) fs.renameSync(dist, former(aside));
      return fs.renameSync(aside, dist);
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(error.code) || tries > 20) throw error;
    }
  }
}

function former(aside) {
  return `${aside}-former`;
}

/** What a build left that was interrupted, by Ctrl-C or worse. */
function sweep() {
  const unfinished = fs.readdirSync(root).filter((name) => /^dist\.\d+(-former)?$/.test(name));
  for (const name of unfinished.filter((folder) => !lives(Number.parseInt(folder.slice('dist.'.length), 10)))) {
    fs.rmSync(path.join(root, name), { recursive: true, force: true });
  }
}

function lives(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function compileInto(folder) {
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const run = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--noCheck', '--outDir', folder], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (run.status !== 0) throw new Error('The build failed; what the compiler said stands above.');
  for (const file of filesUnder('src').filter((name) => !compiled.test(name))) {
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(path.join(root, file), target);
  }
}

function filesUnder(name) {
  const full = path.join(root, name);
  if (!fs.existsSync(full)) return [];
  if (!fs.statSync(full).isDirectory()) return [name];
  return fs
    .readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** Names, sizes and times of change: a second start must not read every file. */
function stampOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    const { mtimeMs, size } = fs.statSync(path.join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function readOrNull(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(build() ? 'Built into dist/.' : 'dist/ is up to date.');
}
