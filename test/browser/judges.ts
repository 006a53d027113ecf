import { AxeBuilder } from '@axe-core/playwright';
import { type Page } from 'playwright-core';

/** What a machine can say about how a page looks. */

export async function faultsOf(page: Page, rules?: string[]): Promise<string[]> {
  // Axe is half a megabyte of script: a page that is judged again, in other light, has it already.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: 'void axe' } : {}) }).setLegacyMode();
  axe.options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 150)}`));
}

/** What sticks out of the window sideways, be it scrolled to or cut off: boxes, and text that leaves its box. What has its own scroll bar may. */
export async function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const boxesOf = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [element.getBoundingClientRect(), ...range.getClientRects()];
    };
    const wide = [...document.querySelectorAll('body *')].filter((element) =>
      boxesOf(element).some((box) => box.width > 1 && (box.right > width + 1 || box.left < -1)),
    );
    return wide.filter((element) => !scrolls(element)).map((element) => element.outerHTML.slice(0, 150));
  });
}
