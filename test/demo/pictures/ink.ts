/** The colors of one drawing, all made from its main color. */
export interface Ink {
  /** Fill of the main surface: the main color, or a pattern. */
  readonly main: string;
  /** The main color in three lighter and two darker tones. */
  readonly pale: string;
  readonly light: string;
  readonly soft: string;
  readonly shade: string;
  readonly deep: string;
  /** Definitions that `main` refers to. */
  readonly defs: string;
}

/** What a drawing is made of: a color such as `#2f6d72`, or a pattern's tile of 40 × 40 over a color. */
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
    // What is almost black shows its folds by lighter lines.
    shade: isDark(tint) ? mix(tint, '#ffffff', 0.1) : mix(tint, '#1a1712', 0.22),
    deep: isDark(tint) ? mix(tint, '#000000', 0.4) : mix(tint, '#1a1712', 0.5),
    defs: defs ?? '',
  };
}

const channels = (color: string): number[] => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

const isDark = (color: string): boolean => Math.max(...channels(color)) < 64;

/** The first color with this share of the second. */
export function mix(from: string, to: string, share: number): string {
  const aim = channels(to);
  const mixed = channels(from).map((value, index) => value * (1 - share) + (aim[index] ?? 0) * share);
  return `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
