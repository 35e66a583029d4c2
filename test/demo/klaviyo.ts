import { createSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { products } from './catalog.js';
import { answers, type Answer } from './counter/answers.js';
import type { Shop } from './shop.js';

/** Klaviyo's stand-in, on an origin of its own. */
export interface Klaviyo extends Sandbox {
  /** Where it listens. */
  url: string;
  /** How it answers at present. */
  readonly answer: Answer;
  /** Changes how it answers, to the answer of this id. */
  turn(id: string): void;
  /** Replies as a server would; `undefined` breaks the connection off. */
  reply(request: Request): Promise<Response | undefined>;
  /** Forgets people, messages and requests, takes over the shop's stock, and works again. */
  reset(): void;
}

export function createKlaviyo({ salable }: Pick<Shop, 'salable'>): Klaviyo {
  const [works] = answers;
  let sandbox = start();
  let current: Answer = works;

  function start(): Sandbox {
    const variants = products.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]);
    // The only form of a refusal that names the field. Storefronts have met it.
    const started = createSandbox({ variants, refusal: 'seen' });
    for (const id of salable) started.restock(id);
    return started;
  }

  return {
    url: '',
    get account() {
      return sandbox.account;
    },
    get people() {
      return sandbox.people;
    },
    get requests() {
      return sandbox.requests;
    },
    get answer() {
      return current;
    },
    fetch: (request) => sandbox.fetch(request),
    fail: (fault, only) => sandbox.fail(fault, only),
    restock: (variant) => sandbox.restock(variant),
    sellOut: (variant) => sandbox.sellOut(variant),
    turn(id) {
      current = answers.find((one) => one.id === id) ?? works;
      sandbox.fail();
      if (current.fault) sandbox.fail(current.fault, current.only);
    },
    // Offline is a rejection to `fetch`, and a broken connection to a server's client.
    reply: (request) => sandbox.fetch(request).catch(() => undefined),
    reset() {
      sandbox = start();
      current = works;
    },
  };
}
