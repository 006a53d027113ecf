import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const wanted = 24;

/** The packages that we stand on ask for Node 22.12 or newer; we build and test on 24. */
export function tooOld() {
  return Number(process.versions.node.split('.')[0]) < wanted;
}

/** The Node that came with `npm install`, or null where there is no package for this system. */
export function bundledNode() {
  const file = fileURLToPath(
    new URL(`../node_modules/node-${process.platform}-${process.arch}/bin/node`, import.meta.url),
  );
  return fs.existsSync(file) ? file : null;
}
