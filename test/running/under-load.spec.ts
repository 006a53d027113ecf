import { ask, connected, removeDataFolders } from '../embedded/machine.js';
import { Crowd } from './crowd.js';
import { EmbeddedFolder } from './embedded-folder.js';
import { HalfSent } from './half-sent.js';
import { endServices, Service } from './service.js';

const folder = new EmbeddedFolder();
const slug = 'the-clock-that-runs-fast';

afterEach(endServices);
afterAll(removeDataFolders);

/** Of these comments, those that stand in the database. The server must run. */
async function standing(comments: readonly string[]): Promise<Set<string>> {
  return connected(folder.url, async (client) => {
    const { rows } = await client.query<{ source: string }>('select source from comments where source = any($1)', [
      comments,
    ]);
    return new Set(rows.map(({ source }) => source));
  });
}

describe('a house that is told to stop while readers write', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('by %s answers everybody whom it had let in, and goes', async (signal) => {
    const service = await Service.listening({ env: folder.env });
    const { socketFolder } = folder;
    const writing = Array.from({ length: 30 }, (_, index) =>
      HalfSent.reply(service.url, slug, `${signal}, begun before, number ${index}`),
    );
    const inside = await Promise.all(writing);
    const crowd = new Crowd(service.url, slug, 60);
    await crowd.hasLeft(150);

    const ended = service.end(signal);
    await service.told('draining');
    const log = await crowd.leaves();
    expect(await Promise.all(inside.map((reader) => reader.finish()))).toEqual(inside.map(() => 303));

    const { code, ms } = await ended;
    expect(code).toBe(0);
    expect(ms).toBeLessThan(10_000);
    expect(service.complaint).toBe('');
    await folder.isQuiet(socketFolder);

    const next = await Service.listening({ env: folder.env });
    const kept = await standing(log.map(({ comment }) => comment));
    const lost = log.filter(({ outcome, comment }) => outcome === 'ok' && !kept.has(comment));
    // A connection that the closing door never took in is reset by the system: nothing of it may have been begun.
    const cut = log.filter(
      ({ outcome, status, comment }) => outcome === 'unknown' && (status !== null || kept.has(comment)),
    );
    expect({ lost, cut }).toEqual({ lost: [], cut: [] });
    expect(
      await ask(folder.url, `select count(*)::int from comments where source like '${signal}, begun before%'`),
    ).toBe(30);
    await next.end();
  });
});
