export interface Counts {
  readonly accepted: number;
  readonly rejected: number;
}

/** Klaviyo's limit is per minute, so that a shorter time says little. */
const WINDOW_MS = 60_000;
const WIDTH = 20;

/**
 * Describes how far an import is.
 *
 * @param perMinute the most rows in a minute
 * @param clock milliseconds from any start
 * @returns a line of text
 */
export function createProgress(total: number, perMinute: number, clock: () => number): (counts: Counts) => string {
  const samples: { at: number; done: number }[] = [];
  return ({ accepted, rejected }) => {
    const done = accepted + rejected;
    const now = clock();
    while (samples[1] && samples[1].at <= now - WINDOW_MS) samples.shift();
    samples.push({ at: now, done });
    const [first] = samples;
    const measured =
      first && now - first.at >= WINDOW_MS ? ((done - first.done) * WINDOW_MS) / (now - first.at) : undefined;
    const rate = Math.round(measured ?? perMinute);
    const left = total - done;
    const parts = [
      bar(total ? done / total : 1),
      `${number(done)} of ${number(total)}`,
      measured === undefined ? `up to ${number(rate)} a minute` : `${number(rate)} a minute`,
      `${duration(rate ? left / rate : Infinity)} left`,
      `${number(accepted)} accepted, ${number(rejected)} rejected`,
    ];
    return parts.join(' | ');
  };
}

const bar = (part: number): string => {
  const full = Math.floor(part * WIDTH);
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${Math.floor(part * 100)} %`;
};

export const number = (value: number): string => value.toLocaleString('en');

/** @param minutes rounded up */
export function duration(minutes: number): string {
  if (!Number.isFinite(minutes)) return 'unknown time';
  const whole = Math.ceil(minutes);
  const hours = Math.floor(whole / 60);
  return hours ? `${hours} h ${whole % 60} min` : `${whole} min`;
}
