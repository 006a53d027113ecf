import { execFile } from 'node:child_process';
import { lchown, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { copyBinaries, type Binaries } from './binaries.js';
import { EmbeddedUnavailable, useYourOwn } from './embedded-unavailable.js';
import { socketDirectoryOf } from './socket-directory.js';

const run = promisify(execFile);

/** As whom PostgreSQL runs. It refuses to run as root, so under root it must be somebody else. */
export interface Identity {
  /** Words that go before its command. */
  readonly prefix: readonly string[];
  /** For `spawn`; empty when the watchdog and PostgreSQL start as ourselves. */
  readonly user: { readonly uid?: number; readonly gid?: number };
  /** Who owns its files, seen from outside. */
  readonly owner: { readonly uid: number; readonly gid: number };
  readonly binaries: Binaries;
}

type Owner = Identity['owner'];

/**
 * Chooses the identity, and gives it the cluster's files. Root has three ways, tried in this order:
 * a user namespace in which root is nobody (files stay root's, so it works below a private home);
 * the user `nobody`, with a readable copy of the binaries in `dataDir` where it cannot read ours;
 * the same with the one capability that lets it pass private folders, when it cannot reach `dataDir`.
 * A cluster that belongs to another user is run as that user, so that root's visit does not take it away.
 * Without `userNamespaces` the first way is left out. Throws EmbeddedUnavailable when no way is left.
 */
export async function chooseIdentity(
  place: { dataDir: string; cluster: string; binaries: Binaries },
  userNamespaces = true,
): Promise<Identity> {
  const { cluster, binaries } = place;
  const ourselves = { uid: process.geteuid?.() ?? 0, gid: process.getegid?.() ?? 0 };
  if (ourselves.uid !== 0) return { prefix: [], user: {}, owner: ourselves, binaries };

  const present = await stat(cluster).catch(() => undefined);
  const foreign = present && present.uid !== 0 ? { uid: present.uid, gid: present.gid } : undefined;
  if (!foreign && userNamespaces && (await works([...namespace, 'true']))) {
    return { prefix: namespace, user: {}, owner: ourselves, binaries };
  }
  const identity = await withoutRoot(foreign ?? (await nobody()), place);
  if (present && !foreign) await giveTree(cluster, identity.owner);
  return identity;
}

// util-linux, unshare(1): needs 2.34 or newer and a kernel or container that allows user namespaces.
const namespace = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'];

async function withoutRoot(
  owner: Owner,
  { dataDir, cluster, binaries }: { dataDir: string; cluster: string; binaries: Binaries },
): Promise<Identity> {
  const reached = enter(dataDir, dirname(socketDirectoryOf(cluster)));
  if (await works(reached, owner)) {
    const readable = await canRun(binaries, owner);
    return { prefix: [], user: owner, owner, binaries: readable ? binaries : await copyBinaries(binaries, dataDir) };
  }
  const prefix = throughPrivateFolders(owner);
  if (await works([...prefix, ...reached])) return { prefix, user: {}, owner, binaries };
  throw new EmbeddedUnavailable(
    `PostgreSQL does not run as root, and the user that it would run as (${owner.uid}) cannot reach ${dataDir}. ` +
      'Set DATA_DIR to a folder that every user may pass through, such as /var/lib/riposte, or run Riposte as an ordinary user. ' +
      useYourOwn,
  );
}

/** setpriv(1) of util-linux. The capability, capabilities(7), is one that root in a container usually still has. */
function throughPrivateFolders({ uid, gid }: Owner): string[] {
  const capability = [
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
    '--bounding-set=-all,+dac_override',
  ];
  return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...capability, '--'];
}

async function canRun(binaries: Binaries, user: Owner): Promise<boolean> {
  const starts = await works([join(binaries.home, 'bin/postgres'), '--version'], user);
  return starts && (await works(read(join(binaries.home, 'share/postgresql/postgres.bki')), user));
}

// By doing it: test(1) judges by the mode bits, and knows nothing of capabilities.
const enter = (...folders: string[]): string[] => ['sh', '-c', 'for f; do cd "$f" || exit; done', 'sh', ...folders];
const read = (file: string): string[] => ['sh', '-c', ': <"$1"', 'sh', file];

async function works(command: readonly string[], user: Partial<Owner> = {}): Promise<boolean> {
  const [program = '', ...words] = command;
  return run(program, words, { ...user, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

async function nobody(): Promise<Owner> {
  const numberOf = async (what: string): Promise<number> => Number((await run('id', [what, 'nobody'])).stdout);
  try {
    return { uid: await numberOf('-u'), gid: await numberOf('-g') };
  } catch {
    throw new EmbeddedUnavailable(
      'PostgreSQL does not run as root, and this machine has no user `nobody` to run it as. ' +
        `Run Riposte as an ordinary user. ${useYourOwn}`,
    );
  }
}

/** The top goes last: as long as it is not given, the rest counts as not given. */
async function giveTree(folder: string, { uid, gid }: Owner): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await lchown(join(entry.parentPath, entry.name), uid, gid);
  }
  await lchown(folder, uid, gid);
}
