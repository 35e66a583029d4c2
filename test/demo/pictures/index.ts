import type { Option, Product } from '../catalog/types.js';
import * as camp from './camp.js';
import * as clothing from './clothing.js';
import * as home from './home.js';
import { ink, mix, type Ink, type Material } from './ink.js';
import * as paper from './paper.js';
import { patterns } from './patterns.js';
import * as sets from './sets.js';

const drawings: Readonly<Record<string, (ink: Ink) => string>> = { ...paper, ...clothing, ...camp, ...home, ...sets };

/**
 * Draws the picture of a product as SVG.
 *
 * @param look the option that gives the color or pattern; the product's own color if absent
 */
export function picture({ drawing, tint }: Product, look?: Option): string {
  const draw = drawings[drawing];
  if (!draw) throw new Error(`There is no drawing named ${drawing}.`);
  const colors = ink(material(look?.swatch) ?? { tint });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="800" height="800">${colors.defs}
<path fill="${mix(tint, '#f5f3ee', 0.94)}" d="M0 0h400v400H0z"/><g transform="translate(-26 -28) scale(1.13)">
<ellipse cx="200" cy="330" rx="124" ry="12" fill="#1a1712" opacity=".09"/>${draw(colors)}</g></svg>`;
}

function material(swatch = ''): Material | undefined {
  if (swatch.startsWith('#')) return { tint: swatch };
  return patterns[/([\w-]+)\.svg$/.exec(swatch)?.[1] ?? ''];
}
