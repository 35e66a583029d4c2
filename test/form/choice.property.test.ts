import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachable, variantOf, type Choices, type Variants } from '../../src/form/choice.js';
import { narrowAll } from './narrow-all.js';

interface Product {
  readonly attributes: readonly string[];
  /** All variants. */
  readonly all: Variants;
  /** Those that are sold out: at least one. */
  readonly soldOut: Variants;
}

/** A product with up to four attributes. Any of their combinations exist, and any of these are sold out. */
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

/** The form's lists after these choices, as the shopper sees them. */
const settle = ({ soldOut, attributes }: Product, choices: Chosen): Chosen =>
  Object.fromEntries(narrowAll(soldOut, attributes, choices).map(({ chosen }, index) => [attributes[index]!, chosen]));

/** Whether a sold-out variant has all options that are chosen so far. */
const leadsOn = ({ soldOut }: Product, chosen: Chosen): boolean =>
  Object.values(soldOut).some((options) => Object.entries(chosen).every(([id, o]) => !o || options[id] === o));

/** A product, one of its sold-out variants, and its attributes in some order. */
const wishes = products.chain((product) =>
  fc.record({
    product: fc.constant(product),
    wish: fc.constantFrom(...Object.keys(product.soldOut)),
    order: fc.shuffledSubarray([...product.attributes], { minLength: product.attributes.length }),
  }),
);

/** A product, and choices of any options in any order. Some are empty, unknown or in stock. */
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

describe('for any product of which anything is sold out', () => {
  it('every sold-out variant can be reached from top to bottom, each step by an offered option', () => {
    fc.assert(
      fc.property(wishes, ({ product, wish }) => {
        let chosen = settle(product, {});
        product.attributes.forEach((attribute, index) => {
          const option = product.soldOut[wish]![attribute]!;
          expect(narrowAll(product.soldOut, product.attributes, chosen)[index]!.options).toContain(option);
          chosen = settle(product, { ...chosen, [attribute]: option });
        });
        expect(variantOf(product.soldOut, chosen)).toBe(wish);
      }),
    );
  });

  it('the same variant results from any order of choices, and from the choices of another variant', () => {
    fc.assert(
      fc.property(wishes, fc.nat(), ({ product, wish, order }, random) => {
        const options = product.soldOut[wish]!;
        let chosen = settle(product, {});
        for (const attribute of order) chosen = settle(product, { ...chosen, [attribute]: options[attribute]! });
        expect(variantOf(product.soldOut, chosen)).toBe(wish);

        // From another sold-out variant, as after a first subscription: from top to bottom.
        const others = Object.values(product.soldOut);
        const start = { ...others[random % others.length]! };
        chosen = settle(product, start);
        for (const attribute of product.attributes) {
          chosen = settle(product, { ...chosen, [attribute]: options[attribute]! });
        }
        expect(variantOf(product.soldOut, chosen)).toBe(wish);
      }),
    );
  });

  it('a variant is found if and only if all of its options are chosen', () => {
    fc.assert(
      fc.property(wanderings, ({ product, steps }) => {
        let chosen: Chosen = {};
        for (const { attribute, option } of steps) {
          chosen = settle(product, { ...chosen, [attribute]: option });
          const variant = variantOf(product.soldOut, chosen);
          expect(variant !== undefined).toBe(product.attributes.every((id) => chosen[id]));
          if (variant) expect(product.soldOut[variant]).toEqual(chosen);
        }
      }),
    );
  });

  it('no choice is a dead end: each offered option leads to a sold-out variant', () => {
    fc.assert(
      fc.property(wanderings, ({ product, steps }) => {
        let chosen: Chosen = {};
        for (const { attribute, option } of steps) {
          chosen = settle(product, { ...chosen, [attribute]: option });
          expect(leadsOn(product, chosen)).toBe(true);
          narrowAll(product.soldOut, product.attributes, chosen).forEach(({ options }, index) => {
            expect(options.size).toBeGreaterThan(0);
            for (const next of options) {
              const then = settle(product, { ...chosen, [product.attributes[index]!]: next });
              expect(then[product.attributes[index]!]).toBe(next);
              expect(leadsOn(product, then)).toBe(true);
            }
          });
        }
      }),
    );
  });

  it('narrowing twice gives the same as narrowing once', () => {
    fc.assert(
      fc.property(wanderings, ({ product, steps }) => {
        const asked = Object.fromEntries(steps.map(({ attribute, option }) => [attribute, option]));
        const once = settle(product, asked);
        expect(settle(product, once)).toEqual(once);
      }),
    );
  });

  it('a single sold-out variant is chosen from the start', () => {
    fc.assert(
      fc.property(wishes, ({ product, wish }) => {
        const alone = { ...product, soldOut: { [wish]: product.soldOut[wish]! } };
        expect(variantOf(alone.soldOut, settle(alone, {}))).toBe(wish);
      }),
    );
  });

  it('an option is reachable if and only if some variant has it beside the choices for the other attributes', () => {
    fc.assert(
      fc.property(wanderings, ({ product, steps }) => {
        const choices: Choices = Object.fromEntries(steps.map(({ attribute, option }) => [attribute, option]));
        const found = reachable(product.soldOut, choices);
        for (const attribute of product.attributes) {
          const others = product.attributes.filter((other) => other !== attribute);
          const expected = Object.values(product.soldOut)
            .filter((options) => others.every((other) => !choices[other] || choices[other] === options[other]))
            .map((options) => options[attribute]);
          expect(new Set(found[attribute])).toEqual(new Set(expected));
        }
      }),
    );
  });
});
