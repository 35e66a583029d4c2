/** Nothing that the shopper touches or looks at moves. */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { FormPage } from './support/form-page.js';
import { recordShifts, shifts } from './support/measure.js';
import { suite } from './support/suite.js';
import type { Case } from './support/target.js';
import type { PageOptions } from './support/theme.js';
import type { Option } from './support/variants.js';

const shop = suite();
const onDemo = process.env['TARGET'] !== 'magento';

const partlySoldOut = [
  'conf-swatch-part',
  'conf-image-part',
  'conf-drop-part',
  'conf-mixed-part',
  'conf-three-part',
  'conf-custom-part',
  'conf-500-part',
] as const;

interface Place {
  readonly name: string;
  /** `x,y,width,height` */
  readonly box: string;
}

/** Where the elements stand in the window. */
const places = (elements: Locator): Promise<Place[]> =>
  elements.evaluateAll((all) =>
    all.map((element): Place => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { name: element.outerHTML.slice(0, 80), box: [x, y, width, height].join() };
    }),
  );

/** Chooses an option of the page, and returns what moved: the touched element, and everything above the form. */
async function touch(options: PageOptions, option: Option): Promise<string[]> {
  const target = options.target(option);
  await target.scrollIntoViewIfNeeded();
  const all = options.above.or(target);
  const before = await places(all);
  await options.choose(option);
  const after = await places(all);
  expect(before.length).toBeGreaterThan(3);
  return [
    ...after.filter(({ box }, index) => box !== before[index]?.box).map(({ name }) => name),
    ...(after.length === before.length ? [] : [`${before.length} elements became ${after.length}`]),
  ];
}

/** A sold-out variant, one that shows most if there is one. */
async function soldOutVariant(page: FormPage) {
  const { soldOutByOne, soldOutTogether, soldOut } = await page.variants();
  return soldOutByOne?.variant ?? soldOutTogether ?? soldOut[0]!;
}

describe.each([1280, 390])('%i px wide, the shopper chooses something sold out', (width) => {
  const viewport = { width, height: 900 };

  it.each(partlySoldOut)('%s: the touched option and everything above the form stay where they are', async (name) => {
    shop.needSoldOutShown();
    const page = await shop.open(name, { viewport });
    const options = await page.options();
    const { options: wanted } = await soldOutVariant(page);
    const moved: string[] = [];
    for (const option of wanted) moved.push(...(await touch(options, option)));
    expect(await page.mode()).toBe('page');
    expect(moved).toEqual([]);
  });

  it('and takes it back: nothing above the form moves', async () => {
    shop.needSoldOutShown();
    const page = await shop.open('conf-swatch-part', { viewport });
    const options = await page.options();
    const { option } = shop.need((await page.variants()).soldOutByOne, 'conf-swatch-part with a sold-out option');
    await options.choose(option);
    expect(await touch(options, option)).toEqual([]);
    expect(await page.mode()).toBe('own');
  });

  it('the form stands where Add to Cart stood', async () => {
    shop.needSoldOutShown();
    const page = await shop.open('conf-swatch-part', { viewport });
    const options = await page.options();
    const { option } = shop.need((await page.variants()).soldOutByOne, 'conf-swatch-part with a sold-out option');
    const before = await options.place();
    await options.choose(option);
    // Quantity and its label, whose place the heading takes, start with a margin of their own.
    const heading = await page.heading.evaluate((one) => one.getBoundingClientRect().top + scrollY);
    expect(Math.abs(heading - before)).toBeLessThanOrEqual(40);
    const button = await page.button.evaluate((one) => one.getBoundingClientRect().bottom + scrollY);
    expect(button - heading).toBeLessThan(450);
  });
});

describe.each([1280, 390])('%i px wide, the shopper does nothing', (width) => {
  const viewport = { width, height: 900 };

  const expectStill = async (name: Case, suffix = '') => {
    const page = await shop.visit({ viewport });
    await recordShifts(page.page);
    await page.open(shop.url(name) + suffix);
    if (name.endsWith('-part') && name.startsWith('conf')) await page.options();
    const { all, ours } = await shifts(page.page);
    expect(ours).toBe(0);
    // Of a real store's page, what is not ours may move.
    if (onDemo) expect(all).toBe(0);
    return page;
  };

  it.each([
    'simple-out',
    'conf-swatch-part',
    'conf-swatch-out',
    'conf-drop-part',
    'conf-mixed-part',
    'conf-500-part',
    'conf-500-out',
    'grouped-part',
    'grouped-out',
    'bundle-out',
  ] as const)('%s: nothing moves while the page is drawn', async (name) => {
    await expectStill(name);
  });

  it.each(['conf-swatch-part', 'conf-drop-part'] as const)(
    '%s: nothing moves if the link already chooses something sold out',
    async (name) => {
      const first = await shop.open(name);
      const { options } = await soldOutVariant(first);
      const hash = options.map(({ attribute, id }) => `${attribute}=${id}`).join('&');
      const page = await expectStill(name, `#${hash}`);
      if (shop.target.showsSoldOut) expect(await page.mode()).toBe('linked');
    },
  );
});

describe.each([1280, 390, 320])('%i px wide, the form says something', (width) => {
  it('next to a field: the field and everything above it stay where they are', async () => {
    const page = await shop.open('simple-out', { viewport: { width, height: 900 } });
    const fixed = page.form.locator('.restock-heading,.restock-lead,label,input[type=email]');
    await page.email.fill('shopper');
    await page.button.scrollIntoViewIfNeeded();
    const before = await places(fixed);
    await page.button.click();
    await page.reached('failed');
    expect(await places(fixed)).toEqual(before);
  });

  it('above the button: the fields stay where they are', async () => {
    const page = await shop.open('simple-out', { viewport: { width, height: 900 } });
    const fixed = page.form.locator('.restock-heading,.restock-lead,label,input[type=email]');
    shop.target.sandbox.fail({ kind: 'offline' });
    await page.email.fill('shopper@example.com');
    await page.button.scrollIntoViewIfNeeded();
    const before = await places(fixed);
    await page.button.click();
    await page.reached('failed');
    expect(await places(fixed)).toEqual(before);
  });
});
