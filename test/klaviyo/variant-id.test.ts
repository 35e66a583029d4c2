import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatVariantId, magentoVariantId, parseVariantId } from '../../src/klaviyo/variant-id.js';

const text = fc.string({ unit: 'binary', minLength: 1 });

describe('variant id', () => {
  it.each([
    ['$shopify:::$default:::33001893429341', '$shopify', '$default', '33001893429341'],
    [
      '$custom:::$default:::SAMPLE-DATA-ITEM-1-VARIANT-MEDIUM',
      '$custom',
      '$default',
      'SAMPLE-DATA-ITEM-1-VARIANT-MEDIUM',
    ],
    ['$magento_two:::1-1:::123', '$magento_two', '1-1', '123'],
  ])('%s', (id, integration, catalog, externalId) => {
    expect(parseVariantId(id)).toEqual({ integration, catalog, externalId });
    expect(formatVariantId({ integration, catalog, externalId })).toBe(id);
  });

  it("“If the integration is not set up for multi-catalog storage, the 'catalogId' will be $default”", () => {
    expect(formatVariantId({ integration: '$shopify', externalId: '33001893429341' })).toBe(
      '$shopify:::$default:::33001893429341',
    );
  });

  it('of a Magento product has the website, the store view and the entity id', () => {
    expect(magentoVariantId('123', '2', '5')).toBe('$magento_two:::2-5:::123');
  });

  it.each(['', '123', 'a:::b', ':::b:::c', 'a::::::c', 'a:::b:::', '$custom::$default::x', '::::::', ':::a:::b:::'])(
    'is not "%s"',
    (id) => {
      expect(parseVariantId(id)).toBeUndefined();
    },
  );

  it('has the parts that it is made of, or is a TypeError', () => {
    fc.assert(
      fc.property(fc.record({ integration: text, catalog: text, externalId: text }), (parts) => {
        let id: string;
        try {
          id = formatVariantId(parts);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
          expect(parts.integration + parts.catalog + parts.externalId).toContain(':');
          return;
        }
        expect(parseVariantId(id)).toEqual(parts);
      }),
    );
  });

  it('may have separators in the external id only', () => {
    expect(parseVariantId('a:::b:::c:::d')).toEqual({ integration: 'a', catalog: 'b', externalId: 'c:::d' });
    for (const parts of [
      { integration: 'a:::b', externalId: 'c' },
      { integration: 'a', catalog: 'b:', externalId: 'c' },
      { integration: 'a', catalog: '', externalId: 'c' },
      { integration: 'a', externalId: '' },
    ]) {
      expect(() => formatVariantId(parts)).toThrow(/^Not the parts of a variant id: \{"integration":"a/);
    }
  });

  it('has parts that give the same text when joined, or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom('a', ':', '::', ':::')).map((all) => all.join('')),
        ),
        (id) => {
          const parts = parseVariantId(id);
          if (parts) expect([parts.integration, parts.catalog, parts.externalId].join(':::')).toBe(id);
        },
      ),
    );
  });
});
