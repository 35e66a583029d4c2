import { startDemo } from '../../demo/server.js';
import type { Target } from './target.js';

export async function demoTarget(): Promise<Target> {
  const theme = process.env['THEME'] === 'hyva' ? 'hyva' : 'luma';
  const demo = await startDemo({ port: 0, settings: { timeout: 3, theme } });
  const initial = { ...demo.shop.settings };
  return {
    kind: 'demo',
    get showsSoldOut() {
      return demo.shop.showSoldOut;
    },
    sandbox: demo.klaviyo,
    url: (name) => (demo.shop.find(name) ? `${demo.url}/${name}.html` : undefined),
    // The sandbox has an origin of its own: nothing stands between the browser and it.
    connect: () => Promise.resolve(),
    signIn: async (page) => {
      await page.goto(demo.url);
      await page.getByRole('button', { name: 'Sign In' }).click();
      await page.getByText('Welcome, Robin!').waitFor();
      return 'robin.alder@example.com';
    },
    configure: (settings) => void Object.assign(demo.shop.settings, initial, settings),
    close: () => demo.close(),
  };
}
