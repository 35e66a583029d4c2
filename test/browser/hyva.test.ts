// What only a page with the parts of a Hyvä theme can show.
import { describe, expect, it } from 'vitest';
import { suite } from './support/suite.js';

const shop = suite();

/** The paths of the module's own files that a page asked for. */
async function requested(visit: () => Promise<unknown>, page: Awaited<ReturnType<typeof shop.visit>>) {
  const paths: string[] = [];
  page.page.on('request', (request) => {
    const [, path] = /\/Restock_KlaviyoBackInStock\/(.*)$/.exec(request.url()) ?? [];
    if (path) paths.push(path);
  });
  await visit();
  await page.page.waitForLoadState('networkidle');
  return paths;
}

describe('a page of a Hyvä theme', () => {
  it.each(['simple-out', 'conf-swatch-part', 'grouped-part'] as const)('%s: asks for one file', async (name) => {
    const page = await shop.visit();
    expect(await requested(() => page.open(shop.url(name)), page)).toEqual(['js/hyva/form.min.js']);
  });

  it('without anything sold out asks for none', async () => {
    const page = await shop.visit();
    expect(await requested(() => page.page.goto(shop.url('simple-in')), page)).toEqual([]);
    expect(await page.page.locator('.restock,[data-restock]').count()).toBe(0);
  });
});

describe('a theme whose style sheet was built before the installation', () => {
  const open = async () => {
    const page = await shop.visit();
    await page.page.route('**/static/css/hyva.css', async (route) => {
      const response = await route.fetch();
      const [theme] = (await response.text()).split('/* The line that opens the form');
      await route.fulfill({ response, body: theme! });
    });
    const files = await requested(() => page.open(shop.url('conf-swatch-part')), page);
    return { page, files };
  };

  it('gets the styles as files', async () => {
    const { files } = await open();
    expect(files).toEqual(['js/hyva/form.min.js', ...['form', 'fields', 'page'].map((name) => `css/hyva/${name}.css`)]);
  });

  it('shows the form as any other: it takes the place of Add to Cart, and shows no text of another state', async () => {
    const { page } = await open();
    const options = await page.options();
    const [variant] = (await page.variants()).soldOut;
    for (const option of variant!.options) await options.choose(option);
    expect(await options.addToCart.isVisible()).toBe(false);
    expect(await page.questions()).toBe(1);
    expect(await page.button.locator('.restock-busy').isVisible()).toBe(false);
    expect(await page.root.locator('.restock-late').isVisible()).toBe(false);
    expect(await page.errors.count()).toBe(0);
  });
});
