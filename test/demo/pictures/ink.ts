/** The colors of one drawing, derived from its main color. */
export interface Ink {
  /** Fill of the main surface: the main color, or a pattern. */
  readonly main: string;
  /** Lighter and darker tones of the main color. */
  readonly pale: string;
  readonly light: string;
  readonly soft: string;
  readonly shade: string;
  readonly deep: string;
  /** Definitions that `main` refers to. */
  readonly defs: string;
}

/** A color such as `#2f6d72`, optionally with a pattern: SVG for a tile of 40 × 40. */
export interface Material {
  readonly tint: string;
  readonly tile?: string;
}

export function ink({ tint, tile }: Material): Ink {
  const defs =
    tile && `<defs><pattern id="p" width="40" height="40" patternUnits="userSpaceOnUse">${tile}</pattern></defs>`;
  return {
    main: tile ? 'url(#p)' : tint,
    pale: mix(tint, '#ffffff', 0.88),
    light: mix(tint, '#ffffff', 0.55),
    soft: mix(tint, '#ffffff', 0.22),
    // On an almost black surface, only lighter lines can be seen.
    shade: isDark(tint) ? mix(tint, '#ffffff', 0.1) : mix(tint, '#1a1712', 0.22),
    deep: isDark(tint) ? mix(tint, '#000000', 0.4) : mix(tint, '#1a1712', 0.5),
    defs: defs ?? '',
  };
}

const channels = (color: string): number[] => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

const isDark = (color: string): boolean => Math.max(...channels(color)) < 64;

/** Mixes two colors. `share` is the share of the second one, from 0 to 1. */
export function mix(from: string, to: string, share: number): string {
  const aim = channels(to);
  const mixed = channels(from).map((value, index) => value * (1 - share) + (aim[index] ?? 0) * share);
  return `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
