import { randomUUID } from 'node:crypto';
import { type Browser, type Page } from 'playwright-core';
import { arrive, visit } from '../support/browser.js';
import { type TestHouse } from '../support/house.js';

export interface TrapOptions {
  /** Without it, the pages stand by their own escaping alone. */
  readonly csp: 'on' | 'stripped';
  /** Changes pages on their way: for faults that are planted. */
  readonly meddle?: (html: string) => string;
  readonly cookie?: string;
}

/** A browser in which everything that a text could bring about is noticed: calls, dialogs, navigations, requests to elsewhere, what the policy had to block. */
export class Trap {
  readonly caught: string[] = [];
  private expected = '';

  private constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {}

  static async set(browser: Browser, house: TestHouse, { csp, meddle, cookie }: TrapOptions): Promise<Trap> {
    const context = await visit(browser, house, cookie === undefined ? {} : { extraHTTPHeaders: { cookie } });
    const trap = new Trap(context.page, new URL(house.url).origin);
    const { page, caught } = trap;
    await page.exposeFunction('__pwn', () => caught.push('call'));
    page.on('dialog', (dialog) => {
      caught.push('dialog');
      void dialog.dismiss().catch(() => undefined);
    });
    context.on('page', () => caught.push('window'));
    page.on('framenavigated', (frame) => {
      if (frame.parentFrame() !== null || !frame.url().startsWith(trap.expected)) caught.push(`navigation`);
    });
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted ?Type/.test(message.text())) caught.push('block');
    });
    await context.route('**/*', async (route) => {
      const request = route.request();
      if (new URL(request.url()).origin !== trap.origin) {
        caught.push('request');
        return route.abort();
      }
      if (request.resourceType() !== 'document') return route.continue();
      const response = await route.fetch();
      const headers = response.headers();
      if (csp === 'stripped') delete headers['content-security-policy'];
      const text = await response.text();
      return route.fulfill({ response, headers, body: meddle ? meddle(text) : text });
    });
    return trap;
  }

  /** Opens a page and does to everything in it what a reader's hand could do, but for following links. */
  async open(path: string): Promise<void> {
    this.expected = `${this.origin}${path}`;
    await arrive(this.page, path);
    await this.page.evaluate(touchEverything);
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }

  /** The same with a page that came as an answer to a POST. */
  async openAnswer(html: string): Promise<void> {
    const path = `/answer/${randomUUID()}`;
    const answer = { body: html, contentType: 'text/html; charset=utf-8' };
    await this.page.context().route(`**${path}`, (route) => route.fulfill(answer));
    await this.open(path);
    await this.page.context().unroute(`**${path}`);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** SVG elements have no `click`. */
function touchEverything(): void {
  for (const element of document.querySelectorAll<HTMLElement>('main *')) {
    for (const kind of ['pointerover', 'mouseover', 'mouseenter', 'mousemove', 'mousedown', 'mouseup'])
      element.dispatchEvent(new MouseEvent(kind, { bubbles: kind !== 'mouseenter' }));
    element.focus();
    element.blur();
    if (!element.closest('a, button, input, select, textarea, label')) element.click?.();
  }
}

/** Kinds of element and attribute in a page, such as `a[href]`. */
export function shapesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shapes = [...document.querySelectorAll('*')].flatMap((element) => [
      element.localName,
      ...element.getAttributeNames().map((name) => `${element.localName}[${name}]`),
    ]);
    return [...new Set(shapes)].toSorted();
  });
}

/** Where links, pictures and forms of a page lead that is neither our own, nor a network to share on, nor what a comment links to by its Markdown. */
export function foreignLinksOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLElement>('main :is([href], [src], [action], [formaction])')];
    const written = '.prose a[href^="http"][rel="ugc nofollow noopener noreferrer"]';
    const outside = links.filter((element) => !element.closest('#share') && !element.matches(written));
    const urls = outside.flatMap((element) =>
      ['href', 'src', 'action', 'formaction'].map((name) => element.getAttribute(name)).filter((url) => url !== null),
    );
    return urls.filter((url) => {
      const { origin, username, hostname } = new URL(url, location.href);
      return (origin !== location.origin && hostname !== 'example.org') || username !== '';
    });
  });
}
