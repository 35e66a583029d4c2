/** `setTimeout` fires at once when it is given more milliseconds than this. */
const LONGEST = 2 ** 31 - 1;

/**
 * Calls back after any number of milliseconds, even more than one timer can hold; never after `Infinity`.
 *
 * @returns cancels the call
 */
export function after(ms: number, call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const start = (left: number): void => {
    const part = Math.min(left, LONGEST);
    timer = setTimeout(() => (left > part ? start(left - part) : call()), part);
  };
  start(ms);
  return () => clearTimeout(timer);
}
