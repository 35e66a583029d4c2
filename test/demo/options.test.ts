import { describe, expect, it } from 'vitest';
import { products, soldOut } from './catalog.js';
import { optionsConfig, swatchConfig } from './options.js';

const product = (path: string) => products.find((one) => one.path === path)!;
const hoodie = product('conf-swatch-part');
const salable = new Set(hoodie.children.map(({ id }) => id).filter((id) => !soldOut.has(id)));

describe('the options that Magento gives its widgets', () => {
  it('with sold-out products shown: every child in `index`, the salable ones in `salable`', () => {
    const config = optionsConfig(hoodie, { salable, showSoldOut: true }, 'Choose');
    expect(Object.keys(config.index)).toHaveLength(11);
    expect(Object.values(config.salable['93'] ?? {}).flat()).toHaveLength(4);
    expect(new Set(Object.values(config.salable['93'] ?? {}).flat())).toEqual(salable);
    expect(config.canDisplayShowOutOfStockStatus).toBe(true);
  });

  it('with sold-out products hidden: as if they were not there', () => {
    const config = optionsConfig(hoodie, { salable, showSoldOut: false }, 'Choose');
    expect(new Set(Object.keys(config.index))).toEqual(salable);
    expect(config.salable).toEqual({});
    expect(config.attributes['93']?.options.map(({ label }) => label)).toEqual(['Black', 'Red', 'Tartan']);
    expect(config.canDisplayShowOutOfStockStatus).toBe(false);
  });

  it.each([
    ['conf-swatch-part', ['1', '1', '1', '2'], ['0', '0', '0']],
    ['conf-image-part', ['2', '2', '2', '2'], ['0', '0', '0', '0', '0', '0', '0', '0']],
  ])('%s has swatches of the right type: 0 is text, 1 a color, 2 a picture', (path, ...expected) => {
    const types = Object.values(swatchConfig(product(path))).map((swatches) =>
      Object.values(swatches).flatMap((swatch) => (typeof swatch === 'string' ? [] : [swatch.type])),
    );
    expect(types).toEqual(expected);
  });
});
