const KEY = 'restock-asked';
const DAYS_90 = 90 * 864e5;

/**
 * When this device asked for the variant, in the page's language: `12 November 2026`. Empty if it did not within the
 * last 90 days, or if storage is switched off.
 *
 * The memory holds variant ids with the time in milliseconds since 1970, and nothing else about the shopper. Each call
 * forgets the older ones. Nothing is stored before the shopper has asked for something.
 *
 * @param isNow whether the shopper asks now
 */
export function askedOn(variant: string, isNow: boolean): string {
  const now = Date.now();
  try {
    const stored = localStorage[KEY] as string | undefined;
    if (!stored && !isNow) return '';
    const days = JSON.parse(stored ?? '{}') as Record<string, number>;
    for (const id in days) if (days[id]! < now - DAYS_90) delete days[id];
    if (isNow) days[variant] = now;
    localStorage[KEY] = JSON.stringify(days);
    return days[variant]
      ? new Date(days[variant]).toLocaleDateString(document.documentElement.lang || 'en', { dateStyle: 'long' })
      : '';
  } catch {
    // Storage is off or full, or the page's language is not one that a browser knows.
    return '';
  }
}
