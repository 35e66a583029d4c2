/**
 * `Retry-After` in seconds. The header has a number of seconds or an HTTP date; undefined for anything else.
 *
 * @param now wall clock in milliseconds since 1970
 */
export function retryAfter(header: string | null, now: () => number): number | undefined {
  if (!header) return undefined;
  if (/^\d{1,9}$/.test(header)) return +header;
  // `Date.parse` also accepts texts such as "-5", so only the date format of HTTP counts.
  const seconds = header.endsWith(' GMT') ? (Date.parse(header) - now()) / 1000 : NaN;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}
