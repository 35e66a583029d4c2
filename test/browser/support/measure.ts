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
  await page.addInitScript(() => {
    const shifts: { value: number; ours: boolean }[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      })[]) {
        const ours = entry.sources.some(({ node }) => !!(node?.parentElement ?? null)?.closest('.restock'));
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
