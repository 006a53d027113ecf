import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { visit } from '../support/browser.js';
import { type TestHouse } from '../support/house.js';

/** Somebody who reads with script on, under the real policy. */
export interface Reader {
  readonly page: Page;
  /** What the browser complained of: errors of ours, and refusals by the Content-Security-Policy. */
  readonly complaints: readonly string[];
  leave(): Promise<void>;
}

export async function aReader(
  browser: Browser,
  house: TestHouse,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Reader> {
  const context = await visit(browser, house, { viewport: { width: 1000, height: 700 }, ...options });
  const { page } = context;
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? String(error)));
  page.on('console', (message) => {
    // That a comment is gone, or no stream is to be had, is an answer. The browser writes it down all the same.
    if (message.type() === 'error' && !/status of (410|503)/.test(message.text())) complaints.push(message.text());
  });
  page.setDefaultTimeout(8000);
  await page.goto(path);
  return { page, complaints, leave: () => context.close() };
}
