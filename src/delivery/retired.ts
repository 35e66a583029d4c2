/** Remembers for the rest of the visit, in session storage, that an onsite endpoint is retired. */
const key = (endpoint: string): string => 'restock:' + endpoint;

/** Whether this visit has seen that the endpoint is retired. False if storage is switched off. */
export function isRetired(endpoint: string): boolean {
  try {
    return !!sessionStorage.getItem(key(endpoint));
  } catch {
    return false;
  }
}

export function rememberRetired(endpoint: string): void {
  try {
    sessionStorage.setItem(key(endpoint), '1');
  } catch {
    // Storage is switched off. The next submit finds out again.
  }
}
