import { EmbeddedFolder } from './embedded-folder.js';
import { endServices, riposte, Service } from './service.js';

/** The Node of the system, which may be older than the one that came with the packages. */
const older = [
  '--import',
  'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.19.0"}})',
];

afterEach(endServices);

describe('dist/cli.js on an older Node', () => {
  it('goes on with the Node that came with the packages', async () => {
    expect(await riposte(['--version'], { env: {}, node: older })).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
    expect(await riposte(['no-such-command'], { env: {}, node: older })).toMatchObject({ code: 1, stdout: '' });
  });

  it('leaves nothing behind when it is killed', async () => {
    const folder = new EmbeddedFolder();
    const service = await Service.listening({ env: folder.env, node: older });
    const { socketFolder } = folder;

    // The end is told when nobody holds its output any more, neither it nor whom it had started.
    await service.end('SIGKILL');
    await folder.isQuiet(socketFolder);
  }, 60_000);
});
