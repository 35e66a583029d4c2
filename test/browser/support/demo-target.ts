import { startDemo } from '../../demo/server.js';
import type { Target } from './target.js';

export async function demoTarget(): Promise<Target> {
  const demo = await startDemo({ port: 0, settings: { timeout: 3 } });
  const initial = { ...demo.shop.settings };
  return {
    kind: 'demo',
    get showsSoldOut() {
      return demo.shop.showSoldOut;
    },
    sandbox: demo.klaviyo,
    url: (name) => `${demo.url}/${name}.html`,
    // The sandbox has an origin of its own: nothing stands between the browser and it.
    connect: () => Promise.resolve(),
    configure: (settings) => void Object.assign(demo.shop.settings, initial, settings),
    close: () => demo.close(),
  };
}
