import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The packages that we stand on ask for Node 22.12 or newer; we build and test on 24. */
const wanted = 24;

/** Runs `work` on Node 24: here, or in a second process with the same arguments. Ends this process where there is no such Node. */
export async function onNode24(work) {
  if (Number(process.versions.node.split('.')[0]) >= wanted) {
    endWithParent();
    return work();
  }
  const node = bundledNode();
  if (!node) {
    console.error(
      `Riposte needs Node ${wanted}; this is ${process.version}, and no Node came with the packages for this system. Install Node ${wanted}.`,
    );
    process.exit(1);
  }
  const child = spawn(node, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** A parent that is killed (kill -9) cannot tell its child so; but its end of the channel closes. */
function endWithParent() {
  if (!process.channel) return;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

/** The Node that came with `npm install`, or null where there is no package for this system. */
function bundledNode() {
  const file = fileURLToPath(
    // From scripts/ as well as from dist/, where the build puts a copy.
    new URL(`../node_modules/node-${process.platform}-${process.arch}/bin/node`, import.meta.url),
  );
  return fs.existsSync(file) ? file : null;
}
