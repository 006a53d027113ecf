import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type TestHouse } from './house.js';

const cache = path.resolve('node_modules/.cache/riposte-chromium');

/** Not the flags that come with the package: its `--single-process` takes the browser down with the first context that closes. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser for a test file, started before its stories and closed after them. */
export function browserForStories(): () => Browser {
  let browser: Browser;
  // Above Playwright's own 30 s, so that it is Playwright who says what did not come.
  jest.setTimeout(60_000);
  beforeAll(async () => {
    const folder = await unpacked();
    browser = await chromium.launch({
      executablePath: path.join(folder, 'chromium'),
      args: flags,
      env: { ...process.env, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') },
    });
  }, 120_000);
  afterAll(() => browser?.close());
  return () => browser;
}

/** A reader's or moderator's own browser profile, on this house. Links are relative to it, and nothing stays after `close`. */
export async function visit(
  browser: Browser,
  house: Pick<TestHouse, 'url'>,
  options: BrowserContextOptions = {},
): Promise<BrowserContext & { page: Page }> {
  const context = await browser.newContext({ baseURL: house.url, ...options });
  return Object.assign(context, { page: await context.newPage() });
}

/** Opens a page as somebody does who is told to come back in a moment, and does. */
export async function arrive(page: Page, path: string): Promise<number> {
  for (let tries = 1; ; tries++) {
    const status = (await page.goto(path))?.status() ?? 0;
    if (status !== 503 || tries === 20) return status;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Does something that leads to another document, and waits for that, though it may have the address of this one. */
export async function next(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForNavigation(), act()]);
}

/**
 * The browser out of its package, once for all test files: unpacked aside and renamed, since two of them may come at the same
 * moment, and half a browser is none. In a process of its own, because the package asks nothing but where TMPDIR is.
 */
async function unpacked(): Promise<string> {
  const home = path.join(cache, version());
  if (fs.existsSync(home)) return home;
  fs.mkdirSync(cache, { recursive: true });
  const aside = fs.mkdtempSync(path.join(cache, 'unpacking-'));
  const unpack = `await (await import('@sparticuz/chromium')).default.executablePath()`;
  const env = { ...process.env, TMPDIR: aside, NODE_OPTIONS: '' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], { env });
  fs.writeFileSync(path.join(aside, 'fonts.conf'), fontsIn(path.join(home, 'fonts')));
  try {
    fs.renameSync(aside, home);
  } catch (error) {
    if (!fs.existsSync(home)) throw error;
    fs.rmSync(aside, { recursive: true, force: true });
  }
  return home;
}

function version(): string {
  const about = fs.readFileSync(path.resolve('node_modules/@sparticuz/chromium/package.json'), 'utf8');
  return (JSON.parse(about) as { version: string }).version;
}

/** The fonts of the package beside the machine's own: a bare machine has none. */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
</fontconfig>
`;
}
