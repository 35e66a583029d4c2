/** Session storage holds under this key what waits in the tab. */
export const waitingKey = 'restock-waiting';

/** Calls `then` if something waits in this tab since an earlier page. */
export function whenWaiting(then: () => void): void {
  try {
    if (sessionStorage[waitingKey]) then();
  } catch {
    // Storage is switched off, so nothing waits.
  }
}
