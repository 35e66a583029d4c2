import { readFileSync } from 'node:fs';
import jquery from 'jquery';

type Start = (settings: Record<string, string>, element: Element) => void;

const OWN = 'Restock_KlaviyoBackInStock/js/';

/** Loads a script of the admin as RequireJS does. It is shipped as it is, as an AMD module. */
export function load(name: string): Start {
  let made: unknown;
  const define = (names: string[], factory: (...modules: unknown[]) => unknown): void => {
    made = factory(...names.map((one) => (one.startsWith(OWN) ? load(one.slice(OWN.length)) : jquery)));
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- as RequireJS does.
  new Function('define', readFileSync(`view/adminhtml/web/js/${name}.js`, 'utf8'))(define);
  if (!made) throw new Error('No module was defined.');
  return made as Start;
}
