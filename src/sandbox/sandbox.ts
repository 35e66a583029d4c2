import { createAccount, fullId, isReading, type Account, type AccountOptions, type Interface } from './account.js';
import { answerClassic, type ClassicOptions } from './classic.js';
import { allowReading, preflight } from './cors.js';
import { errorReply, ERRORS, throttledReply } from './errors.js';
import { answerFault, type Fault } from './faults.js';
import { answerOptIn, answerSubscription, refuseHead } from './json-api.js';
import { createLimiter, LIMITS, type Admission, type Windows } from './limits.js';
import { createPeople, type Message, type People } from './people.js';
import { answerReading } from './reading.js';
import { receive, type Received } from './received.js';

export interface SandboxOptions extends AccountOptions, ClassicOptions {
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly clock?: () => number;
  /** Waits for the fault `slow`. Default a timer. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** Rate limits per interface, in place of {@link LIMITS}. */
  readonly limits?: Readonly<Partial<Record<Interface, Windows>>>;
}

/** Klaviyo's documented behaviour, with controls. */
export interface Sandbox {
  /** Answers all interfaces, on any host. Pass it as the `fetch` option of a call. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly account: Account;
  readonly people: People;
  /** All requests, including preflights, oldest first. */
  readonly requests: readonly Received[];
  /** Sets a fault for one interface or for all. Without arguments it removes all faults. */
  fail(fault?: Fault, only?: Interface): void;
  /** Puts a variant back in stock and returns the messages sent. Takes the same ids as `variants`. */
  restock(variant: string): readonly Message[];
  /** Sells a variant out, and adds it if it is unknown. */
  sellOut(variant: string): void;
}

const PATHS: readonly (readonly [RegExp, Interface])[] = [
  [/\/onsite\/components\/back-in-stock\/subscribe\/?$/, 'onsite'],
  [/\/api\/v1\/catalog\/subscribe\/?$/, 'catalog'],
  [/\/client\/back-in-stock-subscriptions\/?$/, 'client'],
  [/\/api\/back-in-stock-subscriptions\/?$/, 'server'],
  [/\/client\/subscriptions\/?$/, 'list'],
  [/\/api\/accounts\/?$/, 'accounts'],
  [/\/api\/metrics\/?$/, 'metrics'],
  [/\/api\/metrics\/[^/]+\/flow-triggers\/?$/, 'flows'],
  [/\/api\/flows\/[^/]+\/flow-actions\/?$/, 'actions'],
  [/\/api\/lists\/?$/, 'lists'],
  [/\/api\/profiles\/?$/, 'profiles'],
  [/\/api\/events\/?$/, 'events'],
];

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { clock = Date.now, sleep = wait, limits = {}, refusal, refusalStatus, ...accountOptions } = options;
  const classic: ClassicOptions = { ...(refusal && { refusal }), ...(refusalStatus && { refusalStatus }) };
  const account = createAccount(accountOptions);
  const people = createPeople(account, clock);
  const requests: Received[] = [];
  const faults = new Map<Interface | undefined, Fault>();
  const limiters = new Map<Interface, () => Admission>();
  for (const [by, windows] of Object.entries({ ...LIMITS, ...limits })) {
    limiters.set(by as Interface, createLimiter(windows, clock));
  }

  async function answer(received: Received): Promise<Response> {
    const by = received.interface;
    if (!by) return errorReply([ERRORS.notFound]);
    if (received.method === 'OPTIONS') return preflight(by) ?? errorReply([ERRORS.method]);
    const fault = faults.get(by) ?? faults.get(undefined);
    const faulty = fault && (await answerFault(fault, by, classic, sleep));
    return allowReading(by, faulty ?? work(received, by));
  }

  function work(received: Received, by: Interface): Response {
    const method = isReading(by) ? 'GET' : 'POST';
    if (received.method !== method) return errorReply([ERRORS.method], { allow: method });
    const admission = limiters.get(by)?.();
    if (admission?.retryAfter) return throttledReply(`${admission.retryAfter}`);
    const reply = content(received, by);
    for (const [name, value] of Object.entries(admission?.headers ?? {})) reply.headers.set(name, value);
    return reply;
  }

  function content(received: Received, by: Interface): Response {
    if (by === 'onsite' || by === 'catalog') return answerClassic(received, by, account, people, classic);
    return (
      refuseHead(received, by, account) ??
      (isReading(by) ? answerReading(received, by, account, people, clock()) : undefined) ??
      (by === 'list' ? answerOptIn(received, account, people) : answerSubscription(received, by, people))
    );
  }

  return {
    account,
    people,
    requests,
    async fetch(request) {
      const path = new URL(request.url).pathname;
      const by = PATHS.find(([pattern]) => pattern.test(path))?.[1];
      const received: Received & { status?: number } = await receive(request, by, clock());
      requests.push(received);
      const reply = await answer(received);
      received.status = reply.status;
      return reply;
    },
    fail(fault, only) {
      if (fault) faults.set(only, fault);
      else if (only) faults.delete(only);
      else faults.clear();
    },
    restock(variant) {
      const id = fullId(variant);
      account.stock.set(id, true);
      return people.notify(id);
    },
    sellOut(variant) {
      account.stock.set(fullId(variant), false);
    },
  };
}
