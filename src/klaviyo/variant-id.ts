/** A catalog variant of the client and server interfaces: `integrationType:::catalogId:::externalId`. */
export interface VariantId {
  /** `$custom`, `$shopify`, `$magento_two`, … */
  readonly integration: string;
  /** `$default` where the integration keeps a single catalog. */
  readonly catalog: string;
  /** The platform's own id of the variant. */
  readonly externalId: string;
}

const SEPARATOR = ':::';

/**
 * Source: “This ID is made up of the integration type, catalog ID, and the external ID of the variant like so:
 * integrationType:::catalogId:::externalId. If the integration … is not set up for multi-catalog storage, the 'catalogId' will be $default.”
 *
 * @throws TypeError for parts that could not be read back: empty, or with a separator where one must not be
 */
export function formatVariantId({
  integration,
  catalog = '$default',
  externalId,
}: Omit<VariantId, 'catalog'> & Partial<VariantId>): string {
  const id = [integration, catalog, externalId].join(SEPARATOR);
  const read = parseVariantId(id);
  if (read?.integration !== integration || read.catalog !== catalog) {
    throw new TypeError(`No variant id can be made of ${JSON.stringify({ integration, catalog, externalId })}`);
  }
  return id;
}

/** The parts, or undefined where the text is no variant id. What follows the second separator is the external id, whatever it holds. */
export function parseVariantId(id: string): VariantId | undefined {
  const [, integration, catalog, externalId] = /^(.+?):::(.+?):::(.+)$/s.exec(id) ?? [];
  return integration && catalog && externalId ? { integration, catalog, externalId } : undefined;
}

/**
 * A Magento product's variant id: `$magento_two:::<website id>-<store view id>:::<entity id>`.
 *
 * A guess: Klaviyo publishes no example for Magento. The integration's key is `magento_two`, and the official extension names the
 * catalog `<website id>-<store view id>` in the events it sends. Hence every part can be given another value through
 * {@link formatVariantId}.
 */
export const magentoVariantId = (product: string, website: string, store: string): string =>
  formatVariantId({ integration: '$magento_two', catalog: `${website}-${store}`, externalId: product });
