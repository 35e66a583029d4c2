import type { Interface } from './account.js';
import { refuse, type ClassicOptions } from './classic.js';
import { errorReply, ERRORS, invalid, throttledReply } from './errors.js';

/** What a sandbox can do instead of its normal work. */
export type Fault =
  /** Refuses the request in the form of its interface. `field` blames the e-mail address. */
  | { readonly kind: 'refuse'; readonly field?: 'email' }
  /** Answers as usual, but this many seconds late. */
  | { readonly kind: 'slow'; readonly seconds: number }
  /** A 5xx. Default 503. */
  | { readonly kind: 'fail'; readonly status?: number }
  /** 410, or 404. */
  | { readonly kind: 'retired'; readonly status?: 404 | 410 }
  /** 429. `retryAfter` is the value of the header `Retry-After`, which is missing without it. */
  | { readonly kind: 'throttle'; readonly retryAfter?: string }
  /** An HTML page with status 200. */
  | { readonly kind: 'html' }
  /** No reply: `fetch` rejects, as it does without a network. */
  | { readonly kind: 'offline' };

/** The reply of a fault, or undefined if the sandbox has to answer the request. */
export async function answerFault(
  fault: Fault,
  by: Interface,
  options: ClassicOptions,
  sleep: (ms: number) => Promise<void>,
): Promise<Response | undefined> {
  switch (fault.kind) {
    case 'slow':
      await sleep(fault.seconds * 1000);
      return undefined;
    case 'refuse':
      if (by === 'onsite' || by === 'catalog') return refuse(options, fault.field);
      return errorReply([
        fault.field
          ? invalid('/data/attributes/profile/data/attributes/email', 'Invalid email address')
          : invalid('/data/', 'Refused by the sandbox.'),
      ]);
    case 'fail':
      return errorReply([{ ...ERRORS.fault, status: fault.status ?? 503 }]);
    case 'retired':
      return errorReply([fault.status === 404 ? ERRORS.notFound : ERRORS.retired]);
    case 'throttle':
      return throttledReply(fault.retryAfter);
    case 'html':
      return new Response('<!doctype html><title>Sign in to this network</title>', {
        headers: { 'content-type': 'text/html' },
      });
    case 'offline':
      throw new TypeError('The sandbox is offline');
  }
}
