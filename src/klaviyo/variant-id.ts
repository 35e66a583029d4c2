/** A catalog variant in the client and server interfaces: `integrationType:::catalogId:::externalId`. */
export interface VariantId {
  /** `$custom`, `$shopify`, `$magento_two`, … */
  readonly integration: string;
  /** `$default` if the integration has a single catalog. */
  readonly catalog: string;
  /** The platform's own id of the variant. */
  readonly externalId: string;
}

const SEPARATOR = ':::';

/**
 * Source: “This ID is made up of the integration type, catalog ID, and the external ID of the variant like so:
 * integrationType:::catalogId:::externalId. If the integration … is not set up for multi-catalog storage, the
 * 'catalogId' will be $default.”
 *
 * @throws TypeError if {@link parseVariantId} would return other parts: one is empty, or has a separator in the wrong
 * place
 */
export function formatVariantId({
  integration,
  catalog = '$default',
  externalId,
}: Omit<VariantId, 'catalog'> & Partial<VariantId>): string {
  const id = [integration, catalog, externalId].join(SEPARATOR);
  const parsed = parseVariantId(id);
  if (parsed?.integration !== integration || parsed.catalog !== catalog) {
    throw new TypeError(`Not the parts of a variant id: ${JSON.stringify({ integration, catalog, externalId })}`);
  }
  return id;
}

/**
 * The parts of a variant id, or undefined for any other text. The external id is all that follows the second separator.
 */
export function parseVariantId(id: string): VariantId | undefined {
  const [integration, catalog, ...rest] = id.split(SEPARATOR);
  const externalId = rest.join(SEPARATOR);
  return integration && catalog && externalId ? { integration, catalog, externalId } : undefined;
}

/**
 * The variant id of a Magento product: `$magento_two:::<website id>-<store view id>:::<entity id>`.
 *
 * This form is a guess, because Klaviyo publishes no example for Magento. The key of the integration is `magento_two`,
 * and the official extension sends `<website id>-<store view id>` as the catalog in its events. {@link formatVariantId}
 * takes other parts.
 */
export const magentoVariantId = (product: string, website: string, store: string): string =>
  formatVariantId({ integration: '$magento_two', catalog: `${website}-${store}`, externalId: product });
