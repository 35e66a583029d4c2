import { createSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { products } from './catalog.js';
import { answers, type Answer } from './counter/answers.js';
import type { Shop } from './shop.js';

/** The stand-in for Klaviyo. It has its own origin. */
export interface Klaviyo extends Sandbox {
  /** Origin that it listens on. */
  url: string;
  /** How it answers now. */
  readonly answer: Answer;
  /** Changes how it answers. */
  turn(id: string): void;
  /** Replies to a request; `undefined` closes the connection without a reply. */
  reply(request: Request): Promise<Response | undefined>;
  /** Forgets people, messages and requests, takes over the stock of the shop, and works again. */
  reset(): void;
}

export function createKlaviyo({ salable }: Pick<Shop, 'salable'>): Klaviyo {
  const [works] = answers;
  let sandbox = start();
  let current: Answer = works;

  function start(): Sandbox {
    const variants = products.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]);
    // Unlike the documented refusal, the one seen on storefronts names the field.
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
      if (current.fault && !current.inBrowser) sandbox.fail(current.fault, current.only);
    },
    reply: async (request) =>
      // A sandbox that is offline rejects.
      current.inBrowser ? undefined : sandbox.fetch(request).catch(() => undefined),
    reset() {
      sandbox = start();
      current = works;
    },
  };
}
