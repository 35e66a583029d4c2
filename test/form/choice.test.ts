import { describe, expect, it } from 'vitest';
import { matching, narrow, type Choices, type Variants } from '../../src/form/choice.js';

const COLOR = '93';
const SIZE = '144';
const RED = '50';
const BLUE = '51';
const S = '167';
const M = '168';

/** Red is sold out in S and M, blue in M. */
const VARIANTS: Variants = {
  '101': { [COLOR]: RED, [SIZE]: S },
  '102': { [COLOR]: RED, [SIZE]: M },
  '103': { [COLOR]: BLUE, [SIZE]: M },
};

const narrowed = (choices: Choices, variants = VARIANTS): [options: (string | undefined)[], chosen: string][] =>
  narrow(variants, [COLOR, SIZE], choices).map(({ options, chosen }) => [[...options], chosen]);

describe('matching', () => {
  it('finds every variant that agrees with what is chosen so far', () => {
    expect(matching(VARIANTS, {})).toEqual(['101', '102', '103']);
    expect(matching(VARIANTS, { [SIZE]: M })).toEqual(['102', '103']);
    expect(matching(VARIANTS, { [COLOR]: RED, [SIZE]: M })).toEqual(['102']);
  });

  it('finds none for what is salable', () => expect(matching(VARIANTS, { [COLOR]: BLUE, [SIZE]: S })).toEqual([]));

  it('takes an empty choice for an open one', () =>
    expect(matching(VARIANTS, { [COLOR]: '', [SIZE]: undefined })).toEqual(['101', '102', '103']));

  it('finds nothing by an attribute that the variants do not have', () =>
    expect(matching(VARIANTS, { '7': RED })).toEqual([]));

  it('finds the product without options without being asked', () => expect(matching({ '42': {} }, {})).toEqual(['42']));
});

describe('narrow', () => {
  it('offers everything first, and in the next attribute what goes with it', () => {
    expect(narrowed({})).toEqual([
      [[RED, BLUE], ''],
      [[S, M], ''],
    ]);
    expect(narrowed({ [COLOR]: RED })).toEqual([
      [[RED, BLUE], RED],
      [[S, M], ''],
    ]);
  });

  it('takes the only option there is', () =>
    expect(narrowed({ [COLOR]: BLUE })).toEqual([
      [[RED, BLUE], BLUE],
      [[M], M],
    ]));

  it('lets go of a later choice that an earlier one has made impossible', () => {
    const variants = { ...VARIANTS, '104': { [COLOR]: BLUE, [SIZE]: '169' } };
    expect(narrowed({ [COLOR]: BLUE, [SIZE]: S }, variants)).toEqual([
      [[RED, BLUE], BLUE],
      [[M, '169'], ''],
    ]);
  });

  it('keeps a later choice as long as it is possible', () =>
    expect(narrowed({ [COLOR]: RED, [SIZE]: M })).toEqual([
      [[RED, BLUE], RED],
      [[S, M], M],
    ]));

  it('ignores an option that no sold-out variant has', () =>
    expect(narrowed({ [COLOR]: '999' })[0]).toEqual([[RED, BLUE], '']));

  it('has one attribute for a grouped product: its members', () => {
    const members = { '11': { product: '11' }, '12': { product: '12' } };
    const [only] = narrow(members, ['product'], { product: '12' });
    expect(only?.chosen).toBe('12');
    expect([...only!.options]).toEqual(['11', '12']);
  });

  it('has nothing to offer where a product has no options', () => expect(narrow({ '42': {} }, [], {})).toEqual([]));
});
