/**
 * Completes package-lock.json with the binaries for other systems, after `npm install` changed it. A registry mirror that lacks a
 * platform's package makes npm leave the entry out; `npm ci` then refuses the lock file everywhere, and on that platform the
 * package is never installed. The entries added here carry no integrity value, since nothing was downloaded.
 *
 * `--check` changes nothing and fails when something is missing.
 */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const platform =
  /[-/](android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(gnu|musl))?/;

const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
const missing = Object.values(lock.packages).flatMap((owner) =>
  Object.entries(owner.optionalDependencies ?? {})
    .filter(([name]) => !lock.packages[`node_modules/${name}`])
    .map(([name, version]) => [`node_modules/${name}`, entry(name, version, owner.dev)]),
);

if (missing.length === 0) {
  console.log('package-lock.json is complete.');
} else if (process.argv.includes('--check')) {
  console.error(
    `package-lock.json lacks ${missing.map(([path]) => path).join(', ')}. Run: node scripts/complete-lock.mjs`,
  );
  process.exitCode = 1;
} else {
  lock.packages = Object.fromEntries([...Object.entries(lock.packages), ...missing].sort(byPath));
  fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Added ${missing.length} packages for other systems to package-lock.json.`);
}

/** Throws where a name does not tell its system, or the version is a range: a guess would be worse than a gap. */
function entry(name, version, dev) {
  const [, os, cpu, libc] = platform.exec(name) ?? [];
  if (!os || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    throw new Error(`Cannot complete ${name} ${version}: add it by hand.`);
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(libc && { libc: [libc === 'gnu' ? 'glibc' : libc] }),
    optional: true,
    os: [os],
  };
}

/** npm's own order, so that its next write moves nothing. */
function byPath([a], [b]) {
  return a.localeCompare(b, 'en');
}
