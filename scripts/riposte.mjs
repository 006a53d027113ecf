/** Builds what has changed, then becomes the command line: `npm start` and `npm run riposte -- <command>` come through here. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { bundledNode, tooOld } from './node-version.mjs';

if (tooOld()) {
  const node = bundledNode();
  if (!node) {
    console.error(
      `Riposte needs Node 24; this is ${process.version}, and no Node came with the packages for this system. Install Node 24.`,
    );
    process.exit(1);
  }
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
} else {
  const { build } = await import('./build.mjs');
  build();
  await import('../dist/cli.js');
}
