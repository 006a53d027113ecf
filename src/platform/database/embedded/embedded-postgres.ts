import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { adoptedServer, findRunning } from './adopted-server.js';
import { findBinaries, linkLibraries, type Binaries } from './binaries.js';
import { clusterExists, makeCluster } from './cluster.js';
import { openDataFolder } from './data-folder.js';
import type { EmbeddedServer } from './embedded-server.js';
import { EmbeddedUnavailable, useYourOwn } from './embedded-unavailable.js';
import { chooseIdentity } from './identity.js';
import { launch } from './launch.js';
import { ownedServer } from './owned-server.js';
import { openLog, type PostgresLog } from './postgres-log.js';
import { sweepUnfinished } from './whole-folder.js';

export interface EmbeddedOptions {
  /** Made when missing. A relative path counts from the working directory. */
  readonly dataDir: string;
  /** False, for tests only: nothing is forced to the disk, and a power cut may ruin the cluster. */
  readonly durable?: boolean;
  /** False, for tests only: under root, act as on a machine that refuses user namespaces (`identity.ts`). */
  readonly userNamespaces?: boolean;
}

/**
 * Makes the cluster in `<dataDir>/postgres` when there is none, and starts PostgreSQL on it; or adopts the server that runs
 * there already. When it resolves, the server takes connections. A server that was started here ends with this process,
 * even by kill -9. Throws EmbeddedUnavailable with the way out.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const found = await findBinaries();
  const dataDir = await openDataFolder(options.dataDir);
  const place: Place = { dataDir, cluster: join(dataDir, 'postgres'), binaries: found, options };
  const running = (await clusterExists(place.cluster, found.major)) && (await findRunning(place.cluster));
  if (running) return adoptedServer(place.cluster, running, false);

  const binaries = await linkLibraries(found, dataDir);
  const log = await openLog(dataDir);
  try {
    return await startOrAdopt({ ...place, binaries }, log);
  } finally {
    await log.close();
  }
}

interface Place {
  readonly dataDir: string;
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly options: EmbeddedOptions;
}

const attempts = 6;
const pauseMs = 200;

/** More than once, because another process may be starting or stopping the server at this very moment. */
async function startOrAdopt(place: Place, log: PostgresLog): Promise<EmbeddedServer> {
  const { cluster, options } = place;
  const durable = options.durable ?? true;
  let firstStart = false;
  await sweepUnfinished(place.dataDir);
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const as = await chooseIdentity(place, options.userNamespaces);
    if (!(await clusterExists(cluster, place.binaries.major))) {
      firstStart = await makeCluster(cluster, as, log, durable);
    }
    const launched = await launch(cluster, as, log, durable);
    if (launched) return ownedServer(cluster, launched, log.path, firstStart);
    const running = await findRunning(cluster);
    if (running) return adoptedServer(cluster, running, firstStart);
    await wait(pauseMs);
  }
  throw new EmbeddedUnavailable(
    `The embedded PostgreSQL in ${cluster} does not start: ${(await log.latest()) || 'it gave no reason'}\n` +
      `Its log is ${log.path}. ${useYourOwn}`,
  );
}
