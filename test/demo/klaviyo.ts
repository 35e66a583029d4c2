import { formatVariantId } from '../../src/index.js';
import { createSandbox, READING_SCOPES, SCOPES, type Sandbox, type Windows } from '../../src/sandbox/index.js';
import { products } from './catalog.js';
import { answers, type Answer } from './counter/answers.js';
import type { Shop } from './shop.js';

/** The private keys that the merchant can enter. Klaviyo does not know `unknown`. */
export const KEYS = {
  right: 'pk_sandbox',
  none: '',
  unknown: 'pk_unknown',
  scope: 'pk_without_flows',
  other: 'pk_other_account',
} as const;

/** How Klaviyo knows the variants: as the module names them, by another catalog ID, or not at all. */
export type Catalog = 'known' | 'other' | 'unknown';

/** The stand-in for Klaviyo. It has its own origin. */
export interface Klaviyo extends Sandbox {
  /** Origin that it listens on. */
  url: string;
  catalog: Catalog;
  /** How it answers now. */
  readonly answer: Answer;
  /** Changes how it answers. */
  turn(id: string): void;
  /** Replies to a request; `undefined` closes the connection without a reply. */
  reply(request: Request): Promise<Response | undefined>;
  /** Forgets people, messages and requests, takes over the stock of the shop, and works again. */
  reset(): void;
}

const scopes = [...SCOPES, ...Object.values(READING_SCOPES).flat()];

/** Visitors of the demo check more often than a merchant does. */
const often: Windows = new Map([
  [1, 20],
  [60, 600],
]);

export function createKlaviyo({ salable }: Pick<Shop, 'salable'>): Klaviyo {
  const [works] = answers;
  const ids = products.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]);
  const other = createSandbox({ companyId: 'Xy34Zz', keys: { [KEYS.other]: scopes } });
  let catalog: Catalog = 'known';
  const named = (externalId: string): string =>
    formatVariantId({ integration: '$magento_two', ...(catalog !== 'other' && { catalog: '1-1' }), externalId });
  let sandbox = start();
  let current: Answer = works;

  function start(): Sandbox {
    const started = createSandbox({
      keys: { [KEYS.right]: scopes, [KEYS.scope]: scopes.filter((scope) => scope !== 'flows:read') },
      limits: { accounts: often, actions: often },
      // Unlike the documented refusal, the one seen on storefronts names the field.
      refusal: 'seen',
    });
    learn(started);
    return started;
  }

  /** The account gets the variants, with the stock of the shop. */
  function learn({ account }: Sandbox): void {
    account.stock.clear();
    if (catalog === 'unknown') return;
    for (const id of ids) account.stock.set(named(id), salable.has(id));
  }

  const accountOf = ({ headers }: Request): Sandbox =>
    headers.get('authorization')?.endsWith(KEYS.other) ? other : sandbox;

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
    get catalog() {
      return catalog;
    },
    set catalog(value) {
      catalog = value;
      learn(sandbox);
    },
    fetch: (request) => accountOf(request).fetch(request),
    fail: (fault, only) => sandbox.fail(fault, only),
    restock: (variant) => (catalog === 'unknown' ? [] : sandbox.restock(named(variant))),
    sellOut(variant) {
      if (catalog !== 'unknown') sandbox.sellOut(named(variant));
    },
    turn(id) {
      current = answers.find((one) => one.id === id) ?? works;
      sandbox.fail();
      if (current.fault && !current.inBrowser) sandbox.fail(current.fault, current.only);
    },
    reply: async (request) =>
      // A sandbox that is offline rejects. Only browsers send an origin.
      current.inBrowser && request.headers.has('origin')
        ? undefined
        : accountOf(request)
            .fetch(request)
            .catch(() => undefined),
    reset() {
      catalog = 'known';
      sandbox = start();
      current = works;
    },
  };
}
