/**
 * `npm run dev`: a small lively site on a database of its own in `data/dev`, built and started again whenever a source changes.
 * It never touches the real `data` folder, and only this machine can reach it. PORT chooses where it listens.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onNode24 } from './node-version.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

// An empty variable counts as unset, also against a line in `.env`.
const elsewhere = [
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'DATABASE_REPLICA_URL',
  'PUBLIC_ORIGIN',
  'SECRET_KEYS',
  'SMTP_URL',
];
const env = {
  ...process.env,
  ...Object.fromEntries(elsewhere.map((name) => [name, ''])),
  HOST: '127.0.0.1',
  DATA_DIR: path.join(root, 'data', 'dev'),
};

let server = null;
let ready = false;
let ending = false;
let changes = 0;

await onNode24(async () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  const { build } = await import('./build.mjs');
  // Watched from the beginning: what is saved while we build must not be lost.
  watch(() => renew(build));
  renew(build);
});

/** What changes while we build is built next. The old server stays until the new build stands. */
async function renew(build) {
  changes += 1;
  if (changes > 1) return;
  for (let seen = 0; seen < changes && !ending;) {
    seen = changes;
    if (!built(build)) continue;
    await stop();
    start();
  }
  changes = 0;
}

/** Whether there is something new to start. */
function built(build) {
  try {
    return build() || !server;
  } catch (error) {
    console.error(`${error.message} Waiting for a change.`);
    return false;
  }
}

/** The seed runs as a process of its own: the server must start from the new build each time, and this one keeps the old in memory. */
function furnished() {
  const seed = path.join(root, 'dist/src/dev-site.js');
  return spawnSync(process.execPath, [seed], { cwd: root, env, stdio: 'inherit' }).status === 0;
}

function start() {
  ready ||= furnished();
  if (ending || !ready) return;
  const child = spawn(process.execPath, [path.join(root, 'dist/cli.js'), 'serve'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  server = { child, ended: new Promise((resolve) => child.on('exit', resolve)) };
  child.on('exit', (code) => {
    server = null;
    if (ending || code === 0) return;
    console.error('The server has stopped. Waiting for a change.');
  });
}

async function stop() {
  if (!server) return;
  server.child.kill('SIGTERM');
  await server.ended;
}

/** Editors write a file in several steps: wait until it has been quiet for a moment. */
function watch(onChange) {
  let quiet;
  for (const folder of ['src', 'migrations']) {
    fs.watch(path.join(root, folder), { recursive: true }, (_event, name) => {
      if (!name || /(^|\/)\.|~$|\.spec\.tsx?$/.test(name)) return;
      clearTimeout(quiet);
      quiet = setTimeout(onChange, 150);
    });
  }
}

async function end() {
  if (ending) return;
  ending = true;
  await stop();
  process.exit(0);
}
