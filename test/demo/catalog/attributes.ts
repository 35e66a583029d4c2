import type { Attribute, Option } from './types.js';

let nextOption = 4;

/** @param options label → swatch; only labels for a dropdown */
function attribute(
  id: string,
  code: string,
  label: string,
  kind: 'visual' | 'text',
  options: Readonly<Record<string, string>>,
): Attribute;
function attribute(id: string, code: string, label: string, kind: 'dropdown', options: readonly string[]): Attribute;
function attribute(
  id: string,
  code: string,
  label: string,
  kind: Attribute['kind'],
  options: Readonly<Record<string, string>> | readonly string[],
): Attribute {
  const list: Option[] = Array.isArray(options)
    ? (options as readonly string[]).map((label) => ({ label }))
    : Object.entries(options).map(([label, swatch]) => ({ label, swatch: swatch }));
  return { id, code, label, kind, options: Object.fromEntries(list.map((option) => [String(nextOption++), option])) };
}

const pattern = (name: string): string => `/media/pattern/${name}.svg`;
const numbers = (from: number, to: number, step: number, unit = ''): Record<string, string> => {
  const all = Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
  return Object.fromEntries(all.map((number) => [`${number}${unit}`, String(number)]));
};

export const color = attribute('93', 'color', 'Color', 'visual', {
  Black: '#26282b',
  Blue: '#2b5fb8',
  Red: '#b3312c',
  Tartan: pattern('tartan'),
});
export const size = attribute('137', 'size', 'Size', 'text', { Small: 'S', Medium: 'M', Large: 'L' });
export const waist = attribute('144', 'waist', 'Waist', 'dropdown', ['30 in', '32 in', '34 in']);
export const inseam = attribute('145', 'inseam', 'Inseam', 'dropdown', ['Regular', 'Long']);
export const finish = attribute('146', 'finish', 'Finish', 'visual', {
  Graphite: '#36454f',
  Ivory: '#f4f0dc',
  Moss: '#606c38',
  Rust: '#b7410e',
  Ocean: '#1b6ca8',
  Plum: '#673147',
  Sand: '#c2b280',
  Coral: '#ff7f50',
  Slate: '#708090',
  Gold: '#d4a017',
});
export const width = attribute('147', 'shelf_width', 'Width', 'text', numbers(40, 130, 10, ' cm'));
export const depth = attribute('148', 'shelf_depth', 'Depth', 'dropdown', [
  '20 cm',
  '25 cm',
  '30 cm',
  '35 cm',
  '40 cm',
]);
export const weave = attribute('149', 'weave', 'Weave', 'visual', {
  Canvas: pattern('canvas'),
  Stripe: pattern('stripe'),
  Dot: pattern('dot'),
  Check: pattern('check'),
});
export const shoeSize = attribute('150', 'shoe_size', 'Shoe size', 'text', numbers(37, 44, 1));
export const posterSize = attribute('151', 'poster_size', 'Size', 'dropdown', ['A4', 'A3', 'A2', '50 × 70 cm']);
export const zip = attribute('152', 'zip', 'Zip', 'dropdown', ['Left', 'Right']);
