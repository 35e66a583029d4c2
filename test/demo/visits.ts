import { randomBytes } from 'node:crypto';
import type { Line } from './cart.js';

/** What the shop knows about one visitor. The browser loads it by section. */
export interface Visit {
  readonly id: string;
  cart: Line[];
  /** Shown once, at the top of the next page. */
  messages: { readonly type: 'success' | 'error'; readonly text: string }[];
  signedIn: boolean;
  /** Grows with every change. The browser compares it with the version of its stored sections. */
  version: number;
}

/** Magento's session cookie, and its cookie with the versions of the sections. */
const SESSION = 'PHPSESSID';
const SECTIONS = 'section_data_ids';

export interface Visits {
  /** The visit of a request. */
  of(request: Request): Visit | undefined;
  begin(): Visit;
  /** Ends all visits, with their carts. */
  reset(): void;
}

export function createVisits(): Visits {
  const visits = new Map<string, Visit>();
  return {
    of: (request) => visits.get(new RegExp(`${SESSION}=(\\w+)`).exec(request.headers.get('cookie') ?? '')?.[1] ?? ''),
    begin() {
      const visit: Visit = { id: randomBytes(12).toString('hex'), cart: [], messages: [], signedIn: false, version: 0 };
      visits.set(visit.id, visit);
      return visit;
    },
    reset: () => visits.clear(),
  };
}

/** Header lines that continue the visit and announce changed sections. */
export function cookies(visit: Visit): [string, string][] {
  const version = Math.max(Date.now(), visit.version + 1);
  visit.version = version;
  const sections = encodeURIComponent(
    JSON.stringify({ cart: version, customer: version, messages: version, 'restock-customer': version }),
  );
  return [
    ['set-cookie', `${SESSION}=${visit.id}; Path=/; HttpOnly; SameSite=Lax`],
    ['set-cookie', `${SECTIONS}=${sections}; Path=/; SameSite=Lax`],
  ];
}

/** Header lines that end the visit in the browser. */
export const noCookies = [SESSION, SECTIONS].map((name): [string, string] => [
  'set-cookie',
  `${name}=; Path=/; Max-Age=0`,
]);
