import type { Entry } from '../form/form.js';
import type { Sender } from './sender.js';
import { ask, type ShopRequest } from './shop-request.js';
import { waitingKey } from './waiting-key.js';

/** Between two tries while the page is open, in milliseconds. The network's return is a reason for one as well. */
const PAUSE = 30_000;

let requests: readonly ShopRequest[] = stored();
let isSending = false;
let timer: number | undefined;

function stored(): ShopRequest[] {
  try {
    return JSON.parse(sessionStorage.getItem(waitingKey) ?? '[]') as ShopRequest[];
  } catch {
    // Storage is off or has something else. Requests then wait as long as the page is open.
    return [];
  }
}

/** Session storage belongs to the tab, and ends with it. */
function store(changed: readonly ShopRequest[]): void {
  requests = changed;
  try {
    if (requests.length) sessionStorage.setItem(waitingKey, JSON.stringify(requests));
    else sessionStorage.removeItem(waitingKey);
  } catch {
    // Storage is off.
  }
}

/** Keeps a request in this tab until the shop's service takes or refuses it. */
export function keep(request: ShopRequest, sender: Sender): void {
  store([...requests.filter(({ id }) => id !== request.id), request]);
  retryLater(sender);
}

function retryLater(sender: Sender): void {
  const retry = (): void => {
    clearTimeout(timer);
    removeEventListener('online', retry);
    void sendWaiting(sender);
  };
  clearTimeout(timer);
  timer = window.setTimeout(retry, PAUSE);
  addEventListener('online', retry);
}

/** Whether the page is about the product of a request. */
const concerns = ({ settings }: Sender, { variant = '' }: Entry): boolean => variant in settings.variants;

/** Shows what became of a request that waited, unless the shopper has gone on to something else. */
function tell(sender: Sender, ...state: Parameters<Sender['panel']['tell']>): void {
  const { phase } = document.querySelector<HTMLElement>('.restock')!.dataset;
  if (phase === 'waiting' && concerns(sender, state[1])) sender.panel.tell(...state);
}

/** Tries to send all that waits, one after another. */
async function sendWaiting(sender: Sender): Promise<void> {
  if (isSending) return;
  isSending = true;
  for (const request of requests) {
    const { id, entry } = request;
    const answer = await ask(request, sender.settings);
    if (answer === 'waiting') break;
    store(requests.filter((other) => other.id !== id));
    if (typeof answer === 'object') tell(sender, 'subscribed', entry);
    else tell(sender, 'failed', entry, answer);
  }
  isSending = false;
  if (requests.length) retryLater(sender);
}

/** On a page that is opened again: shows that its request waits, and sends all that waits in this tab. */
export function resume(sender: Sender): void {
  for (const { entry } of requests) {
    if (concerns(sender, entry)) sender.panel.tell('waiting', entry, 'waiting');
  }
  void sendWaiting(sender);
}
