/** Any text in any field arrives unchanged, in every interface. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subscribeCatalog } from '../../src/klaviyo/catalog.js';
import { subscribeClient } from '../../src/klaviyo/client.js';
import type { Channel, NonEmpty, Profile } from '../../src/klaviyo/json-api.js';
import { optIn } from '../../src/klaviyo/list.js';
import { subscribeOnsite } from '../../src/klaviyo/onsite.js';
import { createServerClient } from '../../src/klaviyo/server.js';
import { createSandbox, type Received } from '../../src/sandbox/index.js';

/** Any Unicode text except lone surrogates, which no form can encode, mixed with special characters of the formats. */
const text = fc
  .array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\r\n', '"', '%', '&', '=', '+', '--', '\0', ';', '%40')),
    { minLength: 1 },
  )
  .map((parts) => parts.join(''))
  .filter(Boolean);
/** A multipart form has only one kind of line break. */
const asForm = (value: string): string => value.replace(/\r\n|\r|\n/g, '\r\n');
const variant = text.map((id) => `$custom:::$default:::${id}`);
const channels = fc
  .uniqueArray(fc.constantFrom<Channel>('EMAIL', 'SMS', 'PUSH', 'WHATSAPP'), { minLength: 1 })
  .map((some) => some as unknown as NonEmpty<Channel>);
const profile = fc
  .record({ email: text, phoneNumber: text, externalId: text, id: text }, { requiredKeys: [] })
  .filter((some) => Object.keys(some).length > 0)
  .map((some) => some as Profile);

async function arrive(send: (fetch: (request: Request) => Promise<Response>) => Promise<unknown>): Promise<Received> {
  const sandbox = createSandbox();
  await send(sandbox.fetch);
  expect(sandbox.requests).toHaveLength(1);
  return sandbox.requests[0]!;
}

const company = ({ url }: Received): string | null => new URL(url).searchParams.get('company_id');
const data = ({ json }: Received): object => (json as { data: object }).data;

describe('any text in any field arrives unchanged', { timeout: 60_000 }, () => {
  it('onsite', () =>
    fc.assert(
      fc.asyncProperty(
        text,
        text,
        text,
        text,
        text,
        fc.boolean(),
        async (companyId, email, variant, store, id, subscribe) => {
          const { fields } = await arrive((fetch) =>
            subscribeOnsite({ companyId, email, variant, store, list: { id, subscribe } }, { fetch }),
          );
          expect(fields).toEqual({
            a: asForm(companyId),
            email: asForm(email),
            variant: asForm(variant),
            platform: 'magento_two',
            store: asForm(store),
            g: asForm(id),
            subscribe_for_newsletter: `${subscribe}`,
          });
        },
      ),
    ));

  it('catalog', () =>
    fc.assert(
      fc.asyncProperty(text, text, text, async (companyId, email, variant) => {
        const { fields } = await arrive((fetch) =>
          subscribeCatalog({ companyId, email, variant, platform: 'api' }, { fetch }),
        );
        expect(fields).toEqual({ a: companyId, email, variant, platform: 'api' });
      }),
    ));

  const body = (wanted: readonly string[], variantId: string, person: Profile): object => ({
    type: 'back-in-stock-subscription',
    attributes: {
      channels: wanted,
      profile: {
        data: {
          type: 'profile',
          ...(person.id !== undefined && { id: person.id }),
          attributes: {
            ...(person.email !== undefined && { email: person.email }),
            ...(person.phoneNumber !== undefined && { phone_number: person.phoneNumber }),
            ...(person.externalId !== undefined && { external_id: person.externalId }),
          },
        },
      },
    },
    relationships: { variant: { data: { type: 'catalog-variant', id: variantId } } },
  });

  it('client', () =>
    fc.assert(
      fc.asyncProperty(text, variant, channels, profile, async (companyId, variantId, wanted, person) => {
        const received = await arrive((fetch) =>
          subscribeClient({ companyId, variantId, channels: wanted, profile: person }, { fetch }),
        );
        expect(company(received)).toBe(companyId);
        expect(data(received)).toStrictEqual(body(wanted, variantId, person));
      }),
    ));

  it('server', () =>
    fc.assert(
      fc.asyncProperty(variant, channels, profile, async (variantId, wanted, person) => {
        const received = await arrive((fetch) =>
          createServerClient({ key: 'pk_1', attempts: 1, fetch }).subscribe({
            variantId,
            channels: wanted,
            profile: person,
          }),
        );
        expect(data(received)).toStrictEqual(body(wanted, variantId, person));
      }),
    ));

  it('list', () =>
    fc.assert(
      fc.asyncProperty(text, text, text, text, text, async (companyId, listId, email, phoneNumber, customSource) => {
        const received = await arrive((fetch) =>
          optIn({ companyId, listId, email, phoneNumber, customSource, channels: ['EMAIL', 'SMS'] }, { fetch }),
        );
        const given = { marketing: { consent: 'SUBSCRIBED' } };
        expect(company(received)).toBe(companyId);
        expect(data(received)).toStrictEqual({
          type: 'subscription',
          attributes: {
            custom_source: customSource,
            profile: {
              data: {
                type: 'profile',
                attributes: { email, phone_number: phoneNumber, subscriptions: { email: given, sms: given } },
              },
            },
          },
          relationships: { list: { data: { type: 'list', id: listId } } },
        });
      }),
    ));
});
