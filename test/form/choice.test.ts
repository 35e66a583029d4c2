import { describe, expect, it } from 'vitest';
import { narrow, reachable, variantOf, type Choices, type Variants } from '../../src/form/choice.js';
import { narrowAll } from './narrow-all.js';

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

const narrowed = (choices: Choices, variants = VARIANTS): [options: string[], chosen: string][] =>
  narrowAll(variants, [COLOR, SIZE], choices).map(({ options, chosen }) => [[...options], chosen]);

const reached = (choices: Choices): Record<string, string[]> =>
  Object.fromEntries(Object.entries(reachable(VARIANTS, choices)).map(([id, options]) => [id, [...options].sort()]));

describe('variantOf', () => {
  it('finds the variant that has the chosen options', () => {
    expect(variantOf(VARIANTS, { [COLOR]: RED, [SIZE]: M })).toBe('102');
    expect(variantOf(VARIANTS, { [SIZE]: M, [COLOR]: BLUE })).toBe('103');
  });

  it.each<[string, Choices]>([
    ['nothing is chosen', {}],
    ['an attribute is open', { [SIZE]: S }],
    ['an attribute is empty', { [COLOR]: RED, [SIZE]: '' }],
    ['the combination is in stock', { [COLOR]: BLUE, [SIZE]: S }],
    ['the option is unknown', { [COLOR]: RED, [SIZE]: '999' }],
  ])('finds nothing while %s', (_, choices) => expect(variantOf(VARIANTS, choices)).toBeUndefined());

  it('ignores choices that the variants do not have', () =>
    expect(variantOf(VARIANTS, { [COLOR]: RED, [SIZE]: S, '7': '1' })).toBe('101'));

  it('finds the variant of a product without options', () => expect(variantOf({ '42': {} }, {})).toBe('42'));

  it('takes none of several variants with the same options', () => {
    expect(variantOf({ '1': {}, '2': {} }, {})).toBeUndefined();
    expect(variantOf({ '1': { [COLOR]: RED }, '2': { [COLOR]: RED } }, { [COLOR]: RED })).toBeUndefined();
    expect(variantOf({ '1': {}, '2': {}, '3': {} }, {})).toBeUndefined();
  });

  it('finds nothing among no variants', () => expect(variantOf({}, { [COLOR]: RED })).toBeUndefined());
});

describe('reachable', () => {
  it('offers every option while nothing is chosen', () =>
    expect(reached({})).toEqual({ [COLOR]: [RED, BLUE], [SIZE]: [S, M] }));

  it('narrows the other attributes, and offers every alternative to the choice itself', () => {
    expect(reached({ [COLOR]: BLUE })).toEqual({ [COLOR]: [RED, BLUE], [SIZE]: [M] });
    expect(reached({ [SIZE]: S })).toEqual({ [COLOR]: [RED], [SIZE]: [S, M] });
  });

  it('narrows each attribute by the others', () =>
    expect(reached({ [COLOR]: BLUE, [SIZE]: M })).toEqual({ [COLOR]: [RED, BLUE], [SIZE]: [M] }));

  it('offers what one other choice would reach, where the combination itself is not among the variants', () =>
    expect(reached({ [COLOR]: BLUE, [SIZE]: S })).toEqual({ [COLOR]: [RED], [SIZE]: [M] }));

  it('takes an empty choice as open', () =>
    expect(reached({ [COLOR]: '', [SIZE]: undefined })).toEqual({ [COLOR]: [RED, BLUE], [SIZE]: [S, M] }));

  it('has nothing for an attribute without an option to reach', () => {
    expect(reached({ [COLOR]: '999' })).toEqual({ [COLOR]: [RED, BLUE] });
    expect(reached({ [COLOR]: '999', [SIZE]: '999' })).toEqual({});
    expect(reachable({}, {})).toEqual({});
  });

  it('keeps a variant with two different options out of reach', () => {
    const three = { '1': { a: '1', b: '1', c: '1' }, '2': { a: '2', b: '2', c: '2' } };
    const options = reachable(three, { a: '1', b: '2' });
    expect(Object.keys(options)).toEqual(['b', 'a']);
    expect([...options['a']!]).toEqual(['2']);
    expect([...options['b']!]).toEqual(['1']);
  });
});

describe('narrow', () => {
  it('offers every option of the first attribute, and of the next what goes with it', () => {
    expect(narrowed({})).toEqual([
      [[RED, BLUE], ''],
      [[S, M], ''],
    ]);
    expect(narrowed({ [COLOR]: RED })).toEqual([
      [[RED, BLUE], RED],
      [[S, M], ''],
    ]);
  });

  it('chooses a single remaining option', () =>
    expect(narrowed({ [COLOR]: BLUE })).toEqual([
      [[RED, BLUE], BLUE],
      [[M], M],
    ]));

  it('clears a choice that an earlier one makes impossible', () => {
    const variants = { ...VARIANTS, '104': { [COLOR]: BLUE, [SIZE]: '169' } };
    expect(narrowed({ [COLOR]: BLUE, [SIZE]: S }, variants)).toEqual([
      [[RED, BLUE], BLUE],
      [[M, '169'], ''],
    ]);
  });

  it('keeps a choice that is still possible', () => {
    expect(narrowed({ [COLOR]: RED, [SIZE]: M })).toEqual([
      [[RED, BLUE], RED],
      [[S, M], M],
    ]);
    expect(narrowed({ [SIZE]: M })).toEqual([
      [[RED, BLUE], ''],
      [[S, M], M],
    ]);
  });

  it('replaces an impossible choice by a single remaining option', () =>
    expect(narrowed({ [COLOR]: BLUE, [SIZE]: S })[1]).toEqual([[M], M]));

  it('ignores an option that no variant has', () => expect(narrowed({ [COLOR]: '999' })[0]).toEqual([[RED, BLUE], '']));

  it('has one attribute for a grouped product: its members', () => {
    const members = { '11': { product: '11' }, '12': { product: '12' } };
    const { options, chosen } = narrow(members, 'product', {}, '12');
    expect(chosen).toBe('12');
    expect([...options]).toEqual(['11', '12']);
  });

  it.each([undefined, null, ''])('chooses nothing without a wish: %j', (wish) =>
    expect(narrow(VARIANTS, COLOR, {}, wish).chosen).toBe(''),
  );
});
