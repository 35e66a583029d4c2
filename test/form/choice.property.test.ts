import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matching, narrow, type Variants } from '../../src/form/choice.js';

interface Product {
  readonly attributes: readonly string[];
  /** Every variant there is. */
  readonly all: Variants;
  /** Those of them that are sold out: at least one. */
  readonly soldOut: Variants;
}

/** Any product of up to four attributes, of whose combinations any exist and any are sold out. */
const products = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
  .chain((sizes) => {
    const attributes = sizes.map((_, index) => `${90 + index}`);
    const combinations = sizes.reduce<string[][]>(
      (rows, size, index) => rows.flatMap((row) => Array.from({ length: size }, (_, o) => [...row, `${index}${o}`])),
      [[]],
    );
    const states = fc.constantFrom('missing', 'salable', 'sold out');
    return fc
      .array(states, { minLength: combinations.length, maxLength: combinations.length })
      .map((state): Product => {
        const all: Record<string, Record<string, string>> = {};
        const soldOut: typeof all = {};
        combinations.forEach((combination, index) => {
          if (state[index] === 'missing') return;
          const variant = Object.fromEntries(attributes.map((attribute, i) => [attribute, combination[i]!]));
          all[`${100 + index}`] = variant;
          if (state[index] === 'sold out') soldOut[`${100 + index}`] = variant;
        });
        return { attributes, all, soldOut };
      });
  })
  .filter(({ soldOut }) => Object.keys(soldOut).length > 0);

type Chosen = Record<string, string>;

/** The form's lists after these choices, as the shopper would see them. */
const settle = ({ soldOut, attributes }: Product, choices: Chosen): Chosen =>
  Object.fromEntries(narrow(soldOut, attributes, choices).map(({ chosen }, index) => [attributes[index]!, chosen]));

/** The id that a submit would send; undefined where a list is still open. */
const result = (product: Product, chosen: Chosen): string | undefined =>
  Object.values(chosen).every(Boolean) ? matching(product.soldOut, chosen)[0] : undefined;

/** A product, one of its sold-out variants, and its attributes in some order. */
const wishes = products.chain((product) =>
  fc.record({
    product: fc.constant(product),
    wish: fc.constantFrom(...Object.keys(product.soldOut)),
    order: fc.shuffledSubarray([...product.attributes], { minLength: product.attributes.length }),
  }),
);

/** A product, and clicks about in its lists and outside them. */
const wanderings = products.chain((product) =>
  fc.record({
    product: fc.constant(product),
    steps: fc.array(
      fc.record({
        attribute: fc.constantFrom(...product.attributes),
        option: fc.constantFrom(
          '',
          'unknown',
          ...Object.values(product.all).flatMap((variant) => Object.values(variant)),
        ),
      }),
      { maxLength: 8 },
    ),
  }),
);

describe('whatever the product and whatever of it is sold out', () => {
  it('every sold-out variant is reached from top to bottom, each step by an option on offer', () => {
    fc.assert(
      fc.property(wishes, ({ product, wish }) => {
        let chosen = settle(product, {});
        product.attributes.forEach((attribute, index) => {
          const option = product.soldOut[wish]![attribute]!;
          expect(narrow(product.soldOut, product.attributes, chosen)[index]!.options).toContain(option);
          chosen = settle(product, { ...chosen, [attribute]: option });
        });
        expect(result(product, chosen)).toBe(wish);
      }),
    );
  });

  it('the same variant comes out, whichever order its options are chosen in, and starting over from another one', () => {
    fc.assert(
      fc.property(wishes, fc.nat(), ({ product, wish, order }, random) => {
        const options = product.soldOut[wish]!;
        let chosen = settle(product, {});
        for (const attribute of order) chosen = settle(product, { ...chosen, [attribute]: options[attribute]! });
        expect(result(product, chosen)).toBe(wish);

        // From another sold-out variant, as after a first subscription: from top to bottom.
        const others = Object.values(product.soldOut);
        const start = { ...others[random % others.length]! };
        chosen = settle(product, start);
        for (const attribute of product.attributes) {
          chosen = settle(product, { ...chosen, [attribute]: options[attribute]! });
        }
        expect(result(product, chosen)).toBe(wish);
      }),
    );
  });

  it('no salable variant ever comes out', () => {
    fc.assert(
      fc.property(wanderings, ({ product, steps }) => {
        let chosen: Chosen = {};
        for (const { attribute, option } of steps) {
          chosen = settle(product, { ...chosen, [attribute]: option });
          const variant = result(product, chosen);
          if (variant) expect(product.soldOut).toHaveProperty(variant);
          for (const id of matching(product.soldOut, chosen)) expect(product.soldOut).toHaveProperty(id);
        }
      }),
    );
  });

  it('no choice is a dead end: each option on offer leads on to a sold-out variant', () => {
    fc.assert(
      fc.property(wanderings, ({ product, steps }) => {
        let chosen: Chosen = {};
        for (const { attribute, option } of steps) {
          chosen = settle(product, { ...chosen, [attribute]: option });
          expect(matching(product.soldOut, chosen)).not.toEqual([]);
          narrow(product.soldOut, product.attributes, chosen).forEach(({ options }, index) => {
            expect(options.size).toBeGreaterThan(0);
            for (const next of options) {
              const then = settle(product, { ...chosen, [product.attributes[index]!]: next! });
              expect(then[product.attributes[index]!]).toBe(next);
              expect(matching(product.soldOut, then)).not.toEqual([]);
            }
          });
        }
      }),
    );
  });

  it('what is settled stays settled', () => {
    fc.assert(
      fc.property(wanderings, ({ product, steps }) => {
        const asked = Object.fromEntries(steps.map(({ attribute, option }) => [attribute, option]));
        const once = settle(product, asked);
        expect(settle(product, once)).toEqual(once);
      }),
    );
  });

  it('the only sold-out variant is chosen before anybody asks', () => {
    fc.assert(
      fc.property(wishes, ({ product, wish }) => {
        const alone = { ...product, soldOut: { [wish]: product.soldOut[wish]! } };
        expect(result(alone, settle(alone, {}))).toBe(wish);
      }),
    );
  });
});
