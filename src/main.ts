import { AccountQueries } from './account/account.queries.js';
import { layGround } from './foundations.js';
import { openMetrics } from './metrics.js';
import { openDoors, type OpenHouse } from './open-doors.js';
import { type Config } from './platform/config/config.js';
import { closeOnSignals } from './platform/http/drain.js';
import { plantSamples } from './samples.js';

/** Serves until it is told to stop. Throws when the house cannot open; nothing is left running then. */
export async function serve(config: Config): Promise<void> {
  const ground = await layGround(config);
  try {
    const house = await openDoors(ground);
    const metrics = await openMetrics(config, house).catch(async (error: unknown) => {
      await house.app.close();
      throw error;
    });
    closeOnSignals({
      health: house.health,
      server: house.http.server.server,
      close: () => house.app.close(),
      afterwards: [async () => metrics?.close(), () => ground.stop()],
      log: (event) => house.http.server.log.info({ event }),
    });
    ground.keep((event, message) => house.http.server.log.warn({ event, message }));
    if (ground.place.embedded) await plantSamples(house.app);
    await announce(config, house);
  } catch (error) {
    await ground.stop();
    throw error;
  }
}

const firstModerator = 'npm run --silent riposte -- staff add <your address> --name You --role admin';

/** One line for machines; on a terminal also in plain words. Who has nobody at the desk reads how to get somebody. */
async function announce(config: Config, { app, http, url }: OpenHouse): Promise<void> {
  const alone = (await app.get(AccountQueries).staffNames()).length === 0;
  const hint = alone ? { message: `The first moderator: ${firstModerator}` } : {};
  http.server.log.info({ event: 'listening', url, ...hint });
  if (!process.stdout.isTTY) return;
  process.stdout.write(
    [
      '',
      `  ${config.siteName} is open:  ${config.publicOrigin ?? url}`,
      ...(alone ? [`  The first moderator:  ${firstModerator}`] : []),
      '  Stop with Ctrl-C.',
      '',
      '',
    ].join('\n'),
  );
}
