import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface AxeWindow {
  axe: {
    run(place: string, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  };
}

/** What axe finds against WCAG 2.2 AA, as `rule: markup`; animations are over first. */
export async function violations(page: Page, place = '.restock'): Promise<string[]> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  await page.addScriptTag({ path: axe });
  return page.evaluate(
    async ([place, tags]) => {
      const { axe } = window as unknown as AxeWindow;
      const { violations } = await axe.run(place, { runOnly: { type: 'tag', values: tags } });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    [place, tags] as const,
  );
}

/**
 * Records layout shifts from the first paint on. Call before the page is opened. What follows at once upon an input is
 * expected to move by the metric's own definition; of our block, not even that.
 */
export async function recordShifts(page: Page): Promise<void> {
  // A theme's font that takes the place of another one moves all text of the page, with or without a form.
  await page.route(/\.woff2?(\?|$)/, (route) => route.abort());
  await page.addInitScript(() => {
    const shifts: { value: number; ours: boolean }[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      })[]) {
        const ours =
          entry.sources.some(({ node }) => !!(node?.parentElement ?? null)?.closest('.restock')) &&
          // Not if it moves with the box that it is in.
          !entry.sources.some(({ node }) => node instanceof Element && node.querySelector('.restock'));
        if (ours || !entry.hadRecentInput) shifts.push({ value: entry.value, ours });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Sum of the recorded layout shifts, once the page is quiet: all of them, and those in which our block moved. */
export async function shifts(page: Page): Promise<{ all: number; ours: number }> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    const { shifts } = window as unknown as { shifts: { value: number; ours: boolean }[] };
    const sum = (list: typeof shifts): number => list.reduce((total, { value }) => total + value, 0);
    return { all: sum(shifts), ours: sum(shifts.filter(({ ours }) => ours)) };
  });
}

/** What is cut off, or makes the page scroll sideways, as markup. */
export function overflow(page: Page, place = '.restock'): Promise<string[]> {
  return page.evaluate((place) => {
    const { clientWidth } = document.documentElement;
    const wrong: string[] = [];
    for (const root of document.querySelectorAll(place)) {
      const box = root.getBoundingClientRect();
      if (box.left < 0 || box.right > clientWidth) wrong.push(`${box.left} to ${box.right} of ${clientWidth}`);
      for (const part of root.querySelectorAll('*')) {
        if (
          part.getClientRects().length === 0 ||
          part.closest('.restock-unseen') ||
          part.matches('option,input[type=radio]')
        ) {
          continue;
        }
        const { left, right } = part.getBoundingClientRect();
        const isOutside = left < box.left - 1 || right > box.right + 1;
        const isCut = part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible';
        if (isOutside || (isCut && !part.matches('input,select,.restock-status')))
          wrong.push(part.outerHTML.slice(0, 120));
      }
    }
    return wrong;
  }, place);
}

/** The pixels of a screenshot, as red, green and blue. */
export async function pixels(page: Page, png: Buffer): Promise<number[][]> {
  // On a page of its own: the shop's page may forbid images from data.
  const canvas = await page.context().newPage();
  const found = await canvas.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return Array.from({ length: data.length / 4 }, (_, index) => [...data.slice(index * 4, index * 4 + 3)]);
  }, png.toString('base64'));
  await canvas.close();
  return found;
}
