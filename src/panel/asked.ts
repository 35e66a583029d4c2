const KEY = 'restock-asked';
const DAYS_90 = 90 * 864e5;

/**
 * The variants that this device asked for in the last 90 days, as variant id → milliseconds since 1970. It knows nothing
 * else about the shopper. Older ones are forgotten at each call. Empty if storage is switched off.
 *
 * @param variant asked for just now
 */
export function asked(variant?: string | false): Readonly<Record<string, number>> {
  const now = Date.now();
  try {
    const stored = localStorage[KEY] as string | undefined;
    // Nothing is stored before the shopper has asked for something.
    if (!stored && !variant) return {};
    const all = JSON.parse(stored ?? '{}') as Record<string, number>;
    for (const id in all) if (all[id]! < now - DAYS_90) delete all[id];
    if (variant) all[variant] = now;
    localStorage[KEY] = JSON.stringify(all);
    return all;
  } catch {
    return {};
  }
}
