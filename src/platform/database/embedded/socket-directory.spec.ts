import { socketDirectoryOf } from './socket-directory.js';

describe('the folder of the socket', () => {
  it('is the same for every process that asks for the same cluster, and another for another one', () => {
    const blog = socketDirectoryOf('/srv/blog/data/postgres', '/var/tmp');
    expect(blog).toMatch(/^\/var\/tmp\/riposte-[0-9a-f]{12}$/);
    expect(socketDirectoryOf('/srv/blog/data/postgres', '/var/tmp')).toBe(blog);
    expect(socketDirectoryOf('/srv/news/data/postgres', '/var/tmp')).not.toBe(blog);
  });

  it.each([
    ['a long data folder', `/${'d'.repeat(300)}/postgres`, '/var/tmp'],
    ['a long temp folder', '/srv/data/postgres', `/${'t'.repeat(90)}`],
    ['a temp folder in long letters', '/srv/data/postgres', `/${'語'.repeat(30)}`],
  ])('fits the limit of a socket path with %s', (_, cluster, temp) => {
    expect(Buffer.byteLength(`${socketDirectoryOf(cluster, temp)}/.s.PGSQL.5432`)).toBeLessThanOrEqual(103);
  });
});
