import { describe, expect, it } from 'vitest';
import { products, soldOut } from './catalog.js';
import { optionsConfig, swatchConfig } from './options.js';

const hoodie = products.find(({ path }) => path === 'conf-swatch-part')!;
const salable = new Set(hoodie.children.map(({ id }) => id).filter((id) => !soldOut.has(id)));

describe('the options that Magento gives its widgets', () => {
  it('with sold-out products shown: every child in `index`, the salable ones in `salable`', () => {
    const config = optionsConfig(hoodie, salable, true);
    expect(Object.keys(config.index)).toHaveLength(hoodie.children.length);
    expect(new Set(Object.values(config.salable['93'] ?? {}).flat())).toEqual(salable);
    expect(config.canDisplayShowOutOfStockStatus).toBe(true);
  });

  it('with sold-out products hidden: as if they were not there', () => {
    const config = optionsConfig(hoodie, salable, false);
    expect(new Set(Object.keys(config.index))).toEqual(salable);
    expect(config.salable).toEqual({});
    expect(config.attributes['93']?.options.map(({ label }) => label)).toEqual(['Black', 'Red', 'Tartan']);
    expect(config.canDisplayShowOutOfStockStatus).toBe(false);
  });

  it('swatches: 0 is text, 1 a colour, 2 an image', () => {
    const types = Object.values(swatchConfig(hoodie)).map((options) => Object.values(options).map(({ type }) => type));
    expect(types).toEqual([
      ['1', '1', '1', '2'],
      ['0', '0', '0'],
    ]);
  });
});
