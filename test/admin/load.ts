import { readFileSync } from 'node:fs';
import jquery from 'jquery';

type Start = (settings: Record<string, string>, element: Element) => void;

/** Loads a script of the admin as RequireJS does. It is shipped as it is, as an AMD module that needs jQuery only. */
export function load(name: string): Start {
  let made: Start | undefined;
  const define = (_: string[], factory: ($: typeof jquery) => Start): void => {
    made = factory(jquery);
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- as RequireJS does.
  new Function('define', readFileSync(`view/adminhtml/web/js/${name}.js`, 'utf8'))(define);
  if (!made) throw new Error('No module was defined.');
  return made;
}
