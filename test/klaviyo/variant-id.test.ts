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

  it('of Magento: website and store view, then the entity id', () => {
    expect(magentoVariantId('123', '2', '5')).toBe('$magento_two:::2-5:::123');
  });

  it('what is none', () => {
    for (const id of ['', '123', 'a:::b', ':::b:::c', 'a::::::c', 'a:::b:::', '$custom::$default::x']) {
      expect(parseVariantId(id), id).toBeUndefined();
    }
  });

  it('comes back as it was, or is not made', () => {
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

  it('separators in the external id are its own; anywhere else nothing is made', () => {
    expect(parseVariantId('a:::b:::c:::d')).toEqual({ integration: 'a', catalog: 'b', externalId: 'c:::d' });
    for (const parts of [
      { integration: 'a:::b', externalId: 'c' },
      { integration: 'a', catalog: 'b:', externalId: 'c' },
      { integration: 'a', catalog: '', externalId: 'c' },
      { integration: 'a', externalId: '' },
    ]) {
      expect(() => formatVariantId(parts)).toThrow(TypeError);
    }
  });

  it('any text is read or is none, and what is read gives the text back', () => {
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
