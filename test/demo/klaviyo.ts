import { createSandbox, type Fault, type Sandbox } from '../../src/sandbox/index.js';
import { products } from './catalog.js';
import type { Shop } from './shop.js';

/** Klaviyo's stand-in, on an origin of its own. */
export interface Klaviyo extends Sandbox {
  /** Where it listens. */
  url: string;
  /** What goes wrong, one of the names of `faults`. */
  readonly fault: string;
  turn(fault: string): void;
  /** Answers as a server would; `undefined` breaks the connection off. */
  answer(request: Request): Promise<Response | undefined>;
}

/** What can go wrong, by the name that the page behind the counter gives it. */
export const faults: Readonly<Record<string, Fault | undefined>> = {
  Works: undefined,
  'Refuses the address': { kind: 'refuse', field: 'email' },
  Refuses: { kind: 'refuse' },
  'Onsite is retired': { kind: 'retired' },
  Throttles: { kind: 'throttle', retryAfter: '30' },
  Fails: { kind: 'fail' },
  'Is slow (3 s)': { kind: 'slow', seconds: 3 },
  'Never answers': { kind: 'slow', seconds: 3600 },
  'Is unreachable': { kind: 'offline' },
  'Talks nonsense': { kind: 'html' },
};

const works = 'Works';

/** Klaviyo would not retire the endpoint that it tells people to move to. */
const onsiteOnly = ['Onsite is retired'];

export function createKlaviyo({ salable }: Pick<Shop, 'salable'>): Klaviyo {
  const ids = products.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]);
  const sandbox = createSandbox({ variants: ids });
  for (const id of salable) sandbox.restock(id);
  let current = works;
  return {
    ...sandbox,
    url: '',
    get fault() {
      return current;
    },
    turn(fault) {
      current = fault in faults ? fault : works;
      sandbox.fail();
      for (const only of onsiteOnly.includes(current) ? (['onsite'] as const) : [undefined]) {
        const what = faults[current];
        if (what) sandbox.fail(what, only);
      }
    },
    // Offline is a rejection to `fetch`, and a broken connection to a server's client.
    answer: (request: Request) => sandbox.fetch(request).catch(() => undefined),
  };
}
