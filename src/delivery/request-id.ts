import type { Entry } from '../form/form.js';

/** Ids of the entries that were sent from this page. */
const ids = new Map<string, string>();

/** Random, 32 hexadecimal digits. `crypto.randomUUID` needs https, and shops for development have none. */
const random = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * The shop's service takes a request with the same id once, so each retry of an entry needs the id of the first try.
 */
export function requestId(entry: Entry): string {
  const key = JSON.stringify(entry);
  const id = ids.get(key) ?? random();
  ids.set(key, id);
  return id;
}

/** The entry has arrived. Asking for the same again is another request. */
export function forgetRequestId(entry: Entry): void {
  ids.delete(JSON.stringify(entry));
}
