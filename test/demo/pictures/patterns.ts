import { ink, type Material } from './ink.js';

/** Woven patterns: a tile of 40 × 40, and a plain color for the parts of a drawing without a pattern. */
export const patterns: Readonly<Record<string, Required<Material>>> = {
  tartan: {
    tint: '#8f2a2c',
    tile: `<path fill="#9c2f2f" d="M0 0h40v40H0z"/>
<path d="M0 10h40M0 30h40M10 0v40M30 0v40" stroke="#1d4636" stroke-width="9" opacity=".62"/>
<path d="M0 20h40M20 0v40" stroke="#e8d48a" stroke-width="2" opacity=".85"/>`,
  },
  canvas: {
    tint: '#d9cfba',
    tile: `<path fill="#d9cfba" d="M0 0h40v40H0z"/>
<path d="M0 5h40M0 15h40M0 25h40M0 35h40" stroke="#c9bda4" stroke-width="2"/>
<path d="M5 0v40M15 0v40M25 0v40M35 0v40" stroke="#e4dcca" stroke-width="2"/>`,
  },
  stripe: {
    tint: '#3d5a80',
    tile: `<path fill="#eef1f4" d="M0 0h40v40H0z"/>
<path d="M5 0v40M25 0v40" stroke="#3d5a80" stroke-width="8"/>`,
  },
  dot: {
    tint: '#3f7560',
    tile: `<path fill="#3f7560" d="M0 0h40v40H0z"/>
<g fill="#f2eedf"><circle cx="10" cy="10" r="4.5"/><circle cx="30" cy="30" r="4.5"/></g>`,
  },
  check: {
    tint: '#6b6660',
    tile: `<path fill="#f3efe6" d="M0 0h40v40H0z"/>
<path fill="#3c3a38" d="M0 0h20v20H0zM20 20h20v20H20z"/>`,
  },
};

/** The picture of a swatch, 30 × 20 as in Magento. */
export function swatch(pattern: Required<Material>): string {
  const { defs, main } = ink(pattern);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20" viewBox="0 0 90 60">${defs}
<path fill="${main}" d="M0 0h90v60H0z"/></svg>`;
}
