import { expect, it } from 'vitest';
import { products } from '../catalog.js';
import { storeViews, translated } from '../stores.js';
import { catalogAr } from './catalog-ar.js';
import { catalogDe } from './catalog-de.js';

/** Sizes and paper formats are the same in every language. */
const isNumber = (text: string): boolean => /^A?\d+( cm)?$|^50 × 70 cm$/.test(text);

const texts = new Set(
  products.flatMap(({ name, text, attributes, custom }) => [
    name,
    text,
    ...attributes.flatMap(({ label, options }) => [label, ...Object.values(options).map((option) => option.label)]),
    ...custom.flatMap(({ label, values }) => [label, ...Object.values(values ?? {})]),
  ]),
);

it.each([
  ['German', catalogDe],
  ['Arabic', catalogAr],
])('the whole catalog has %s names and texts', (_, catalog) => {
  expect([...texts].filter((text) => !isNumber(text) && !catalog[text])).toEqual([]);
  expect(Object.keys(catalog).filter((text) => !texts.has(text))).toEqual([]);
});

it('a variant is named in the language of its product', () => {
  const hoodie = products.find(({ path }) => path === 'conf-swatch-part')!;
  const names = storeViews.map((view) => translated(hoodie, view).children[0]?.name);
  expect(names).toEqual([
    'Alder Hoodie – Black, Small',
    'Kapuzenpullover Erle – Schwarz, S',
    'سترة ألدر بقلنسوة – أسود, صغير',
  ]);
});
