import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { Visitor } from '../support/visitor.js';
import { cli, endServices, riposte, type Said, Service } from './service.js';

// Each command is a process that opens the whole house; what they do in detail is told where their rooms are tested.
jest.setTimeout(60_000);

const desk = mkdtempSync(join(tmpdir(), 'riposte-desk-'));
let database: TestDatabase;
let env: Record<string, string>;
let service: Service;

beforeAll(async () => {
  database = await freshDatabase();
  const SECRET_KEYS = randomBytes(32).toString('base64');
  env = { DATABASE_URL: database.url, ALLOW_UNSAFE_DATABASE: '1', SECRET_KEYS, PUBLIC_ORIGIN: 'https://news.example' };
  service = await Service.listening({ env });
});
afterAll(async () => {
  await service?.end();
  endServices();
  await database?.drop();
  rmSync(desk, { recursive: true, force: true });
});

const type = (line: string, stdin?: string) =>
  riposte(line.split(' '), { env, ...(stdin === undefined ? {} : { stdin }) });
const typed = (...lines: string[]) => Promise.all(lines.map((line) => type(line)));
const page = (path: string) => new Visitor(service).get(path);
const done = (stdout: string | RegExp): Said =>
  ({ code: 0, stdout: typeof stdout === 'string' ? stdout : expect.stringMatching(stdout), stderr: '' }) as Said;

function onTheDesk(name: string, text: string): string {
  writeFileSync(join(desk, name), text);
  return join(desk, name);
}

/** A page as somebody copied it from a browser, with what stood beneath the article. */
const copied = `The ferry was late again.\n\nNobody on the pier was surprised.\n\nShare it…\n\nFacebook\n\nLeave a Reply\n
Your email address will not be published. Required fields are marked *\n\nComment *\n\nPost Comment\n`;

describe('riposte publish', () => {
  it('takes Markdown, plain text and a copied page, and prints where they stand', async () => {
    const markdown = onTheDesk('tide.md', '---\ntitle: Tide\nslug: tide\nlang: fr\ntags: [sea]\n---\nIt *rose*.\n');
    const [first, second, third] = await typed(
      `publish ${markdown}`,
      `publish ${onTheDesk('fog.txt', 'It lifted.\n')} --title Fog`,
      `--json publish ${onTheDesk('ferry.txt', copied)} --title Ferry`,
    );

    expect(first).toEqual(done('Published: https://news.example/articles/tide\n'));
    expect(second).toEqual(done('Published: https://news.example/articles/fog\n'));
    expect(JSON.parse(third?.stdout ?? '')).toEqual({
      outcome: 'published',
      slug: 'ferry',
      address: 'https://news.example/articles/ferry',
      notes: [expect.stringMatching(/^Left out at the end.*“Share it…”.*“Leave a Reply”.*“Post Comment”\.$/)],
    });
    expect((await page('/articles/tide')).text).toContain('<em>rose</em>');
    expect((await page('/articles/ferry')).text.match(/Post Comment/g)).toHaveLength(1);
  });

  it('says what became of a text that comes again, and refuses on stderr alone', async () => {
    const [same, nothing] = await typed(`publish ${join(desk, 'fog.txt')} --title Fog`, 'publish none.md');
    const other = await type('publish - --slug fog --title Fog', 'It came back.');

    expect(same).toEqual(done('Unchanged: https://news.example/articles/fog\n'));
    expect(other).toEqual(done('Revised: https://news.example/articles/fog\n'));
    expect(nothing).toEqual({
      code: 1,
      stdout: '',
      stderr: 'riposte: The file cannot be read: there is no such file.\n',
    });
    expect((await page('/articles/fog')).text).toContain('It came back.');
  });
});

describe('riposte article', () => {
  it('lists an article, closes it and takes it back under the eyes of its readers', async () => {
    const [list, close, missing] = await typed('--json article list', 'article close tide', 'article withdraw nowhere');
    expect(
      lines(list)
        .map(({ slug }) => slug)
        .sort(),
    ).toEqual(['ferry', 'fog', 'tide']);
    expect(close).toEqual(done(/^published {2}replies closed {2}tide {2}Tide\n$/));
    expect(missing).toEqual({ code: 1, stdout: '', stderr: 'riposte: There is no such article.\n' });
    expect((await page('/api/v1/articles/tide')).json()).toMatchObject({ commentsOpen: false });

    expect(await typed('article open tide', '--json article withdraw ferry')).toEqual([
      done(/replies open/),
      done(/^\{"slug":"ferry","title":"Ferry","status":"withdrawn".*\}\n$/),
    ]);
    expect((await page('/api/v1/articles/tide')).json()).toMatchObject({ commentsOpen: true });
    expect((await page('/articles/ferry')).status).toBe(410);
  });
});

describe('riposte staff and riposte token', () => {
  it('let people and programs in and out while the house is open', async () => {
    const words = 'nine cold ferns at dawn';
    const [added, token] = await Promise.all([
      type('staff add ada@desk.example --name Ada --role editor --password-stdin', `${words}\n`),
      type('--json token add --name importer --role moderator'),
    ]);
    const credentials = { email: 'ada@desk.example', password: words };
    const signIn = () => new Visitor(service).post('/api/v1/staff/session', credentials);
    const [issued] = lines(token);
    const queue = () =>
      new Visitor(service, { authorization: `Bearer ${issued?.['token']}` }).get('/api/v1/moderation/comments');

    expect(service.log.find(({ event }) => event === 'listening')).toMatchObject({
      message: expect.stringContaining('first moderator'),
    });
    expect(added).toEqual(done('Ada can sign in with that password.\n'));
    expect([(await signIn()).status, (await queue()).status]).toEqual([201, 200]);

    const [revoked, disabled] = await typed(`token revoke ${issued?.['id']}`, 'staff disable ada@desk.example');
    expect([revoked?.code, disabled?.code]).toEqual([0, 0]);
    expect([(await signIn()).status, (await queue()).status]).toEqual([401, 401]);

    const [staff, tokens] = await typed('--json staff list', '--json token list');
    expect(lines(staff)).toEqual([expect.objectContaining({ name: 'Ada', email: 'a…@d….example', state: 'disabled' })]);
    expect(lines(tokens)).toEqual([expect.objectContaining({ name: 'importer', state: 'revoked' })]);
    expect(`${staff?.stdout}${tokens?.stdout}`).not.toMatch(/ada@|rip_/);
  });
});

describe('riposte settings', () => {
  it('gives the site another name', async () => {
    expect(await type('settings set site.name Tern')).toEqual(done('site.name = "Tern"\n'));
    const [all, unknown] = await typed('--json settings get', 'settings set site.colour red');

    expect(lines(all)).toContainEqual({ key: 'site.name', value: 'Tern' });
    expect(unknown).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/There are: .*site\.name/) });
    expect((await page('/')).text).toContain('<bdi>Tern</bdi>');
    expect(await type('settings reset site.name')).toEqual(done('site.name = "Riposte"\n'));
  });
});

describe('riposte migrate', () => {
  it('tells what is to be done, does it, and has nothing to do then', async () => {
    const empty = await freshDatabase('template0');
    const migrate = (words: string[]) => riposte(words, { env: { ...env, DATABASE_URL: empty.url } });
    const before = await migrate(['--json', 'migrate', '--check']);
    const after = [await migrate(['migrate']), await migrate(['migrate', '--check'])];
    await empty.drop();

    expect(before).toMatchObject({ code: 1, stderr: 'riposte: The schema is behind. Run: riposte migrate\n' });
    const names = lines(before).map(({ migration }) => String(migration));
    expect(names).toContain('LayTheGround1770000000000');
    expect(lines(before).every(({ done: already }) => already === false)).toBe(true);
    expect(after).toEqual([done(names.map((name) => `${name}\n`).join('')), done('The schema is up to date.\n')]);
  });
});

describe('the command line', () => {
  it('does its work to the end, in silence, when whoever reads its output has stopped', async () => {
    const line = '{ "$0" "$1" article list; echo "exit $?" >&2; } | true';
    const { stderr } = await promisify(execFile)('/bin/sh', ['-c', line, process.execPath, cli], {
      cwd: tmpdir(),
      env: { ...env, PATH: process.env['PATH'] },
    });
    expect(stderr).toBe('exit 0\n');
  });

  it('does not guess what an unknown command means', async () => {
    const [unknown, version] = await typed('pubish', '--version');
    expect(unknown).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(`unknown command 'pubish'`) });
    expect(version).toEqual(done(/^\d+\.\d+\.\d+\n$/));
  });
});

function lines(said: Said | undefined): Record<string, unknown>[] {
  return (said?.stdout ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
