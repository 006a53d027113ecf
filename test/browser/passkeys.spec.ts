import net from 'node:net';
import { type Page } from 'playwright-core';
import { browserForStories, next, visit } from '../support/browser.js';
import { TestHouse } from '../support/house.js';
import { Staff, staffPassword } from '../support/moderator.js';

/** Browsers keep passkeys for a name, and for this machine's own without https. */
let house: TestHouse;
let staff: Staff;
const browser = browserForStories();
beforeAll(async () => {
  const port = await freePort();
  house = await TestHouse.open({ env: { PORT: String(port), PUBLIC_ORIGIN: `http://localhost:${port}` } });
  staff = await Staff.signedIn(house, { name: 'Kim' });
}, 30_000);
afterAll(() => house?.close());

function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = net.createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as net.AddressInfo;
    server.close(() => resolve(port));
  });
  return promise;
}

/** A device in the browser that keeps passkeys, and knows its owner without asking. */
async function withDevice(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options });
}

const site = () => ({ url: `http://localhost:${new URL(house.url).port}` });

it('A passkey is made and opens the door, by the keys alone', async () => {
  const visitor = await visit(browser(), site());
  const { page } = visitor;
  await withDevice(page);
  await page.goto('/staff/sign-in');
  await page.getByLabel('Email').fill(staff.email);
  await page.getByLabel('Password').fill(staffPassword);
  await next(page, () => page.keyboard.press('Enter'));
  await page.goto('/staff/security');
  await page.locator('summary', { hasText: 'Add a passkey' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('#passkey-password').fill(staffPassword);
  await next(page, () => page.keyboard.press('Enter'));

  await page.getByLabel('Your word for it').fill('My telephone');
  await next(page, () => page.keyboard.press('Enter'));

  expect(await page.locator('.recovery-codes li').count()).toBe(10);
  await page.goto('/staff/security');
  expect(await page.locator('main').innerText()).toContain('My telephone');
  await next(page, () => page.getByRole('button', { name: 'Sign out', exact: true }).press('Enter'));
  await page.goto('/staff/sign-in');
  await next(page, () => page.getByRole('button', { name: 'Sign in with a passkey' }).press('Enter'));
  expect(new URL(page.url()).pathname).toBe('/moderation');
  await visitor.close();
});

it('Where there is no passkey the door says so, and stays as it was', async () => {
  const visitor = await visit(browser(), site());
  const { page } = visitor;
  await withDevice(page);
  await page.goto('/staff/sign-in');

  await page.getByRole('button', { name: 'Sign in with a passkey' }).press('Enter');

  await page.getByText('there is no passkey for this site here').waitFor();
  expect(await page.getByLabel('Email').isVisible()).toBe(true);
  await visitor.close();
});

it('Without a script nobody is offered what would need one', async () => {
  const visitor = await visit(browser(), site(), { javaScriptEnabled: false });
  const { page } = visitor;
  await page.goto('/staff/sign-in');

  expect(await page.getByRole('button').allInnerTexts()).toEqual(['Sign in']);
  await visitor.close();
});
