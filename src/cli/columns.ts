import { formatVariantId, magentoVariantId, parseVariantId } from '../klaviyo/variant-id.js';
import type { Channel, NonEmpty, Subscription } from '../klaviyo/json-api.js';
import type { Fields } from './csv.js';
import { Mistake } from './mistake.js';

/** What the import reads from a row. */
export const FIELDS = ['email', 'phone', 'variant', 'website', 'store', 'channel'] as const;
export type Field = (typeof FIELDS)[number];

/** Field → name of its column, where the two differ. */
export type ColumnNames = Readonly<Partial<Record<Field, string>>>;

/** What the rows of a file have in common. */
export interface RowOptions {
  /** Such as `$magento_two`. */
  readonly integration: string;
  /** By default `<website>-<store>` of a Magento row, and `$default` of any other. */
  readonly catalog: string | undefined;
  /** For rows without a channel. */
  readonly channels: NonEmpty<Channel>;
  readonly columns: ColumnNames;
}

/** A subscription, or why the row cannot be one. */
export type ReadRow = { readonly subscription: Subscription } | { readonly reason: string };

const CHANNELS: readonly string[] = ['EMAIL', 'SMS', 'PUSH', 'WHATSAPP'] satisfies Channel[];

/**
 * Reads `email=E-mail,variant=Variant ID`. A comma inside a column's name is part of it.
 *
 * @throws Mistake for an unknown field or a missing name
 */
export function parseColumns(text: string): ColumnNames {
  const pairs = text.split(new RegExp(`,(?=\\s*(?:${FIELDS.join('|')})\\s*=)`));
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      const [field, name] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      if (at < 0 || !name || !(FIELDS as readonly string[]).includes(field)) {
        throw new Mistake(`“${pair}” is not a valid column. Write FIELD=COLUMN, with one of: ${FIELDS.join(', ')}.`);
      }
      return [field, name];
    }),
  );
}

/**
 * Reads one or more channels, such as `EMAIL SMS`.
 *
 * @returns undefined if one of them is unknown or none is there
 */
export function parseChannels(text: string): NonEmpty<Channel> | undefined {
  const names = text
    .toUpperCase()
    .split(/[\s,;|+]+/)
    .filter(Boolean);
  return names.length && names.every((name) => CHANNELS.includes(name)) ? (names as [Channel]) : undefined;
}

/**
 * Finds the columns by their names, without regard to case.
 *
 * @returns reads a row
 * @throws Mistake if a column is missing or its name occurs twice
 */
export function createReader(header: Fields, options: RowOptions): (fields: Fields) => ReadRow {
  const places = findColumns(header, options.columns);
  return (fields) => {
    const value = (field: Field): string => fields[places[field] ?? -1]?.trim() ?? '';
    if (fields.length !== header.length) {
      return { reason: `The row has ${fields.length} fields, but the header has ${header.length}.` };
    }
    const [email, phone, variant] = [value('email'), value('phone'), value('variant')];
    if (!email && !phone) return { reason: 'The address is missing.' };
    if (!variant) return { reason: 'The variant is missing.' };
    const channels = value('channel') ? parseChannels(value('channel')) : options.channels;
    if (!channels) return { reason: `“${value('channel')}” is not a valid channel. Use ${CHANNELS.join(', ')}.` };
    let variantId: string | undefined;
    try {
      variantId = readVariant(variant, value('website'), value('store'), options);
    } catch {
      return { reason: `“${variant}” is not a valid variant.` };
    }
    if (!variantId)
      return { reason: 'The website or the store view is missing. Variants of other shops need --integration.' };
    // The one that is missing stays undefined.
    const profile = { email: email || undefined, phoneNumber: phone || undefined };
    return { subscription: { variantId, channels, profile: profile as Subscription['profile'] } };
  };
}

function findColumns(header: Fields, columns: ColumnNames): Partial<Record<Field, number>> {
  const plain = (name: string): string => name.trim().toLowerCase();
  const names = header.map(plain);
  const places: Partial<Record<Field, number>> = {};
  for (const field of FIELDS) {
    const name = columns[field] ?? field;
    const place = names.indexOf(plain(name));
    if (place < 0 && columns[field] !== undefined) {
      throw new Mistake(`There is no column “${name}”. The file has: ${header.join(', ')}.`);
    }
    if (place !== names.lastIndexOf(plain(name))) throw new Mistake(`There are several columns “${name}”.`);
    if (place >= 0) places[field] = place;
  }
  const nobody = places.email === undefined && places.phone === undefined;
  const missing = places.variant === undefined ? 'variant' : nobody ? 'email' : undefined;
  if (missing) {
    throw new Mistake(
      `The column “${missing}” is missing. The file has: ${header.join(', ')}. ` +
        `If it has another name there, add --columns "${missing}=NAME".`,
    );
  }
  return places;
}

/** @returns undefined if the catalog of a Magento variant is unknown */
function readVariant(
  variant: string,
  website: string,
  store: string,
  { integration, catalog }: RowOptions,
): string | undefined {
  if (parseVariantId(variant)) return variant;
  if (catalog !== undefined) return formatVariantId({ integration, catalog, externalId: variant });
  if (integration !== '$magento_two') return formatVariantId({ integration, externalId: variant });
  return website && store ? magentoVariantId(variant, website, store) : undefined;
}
