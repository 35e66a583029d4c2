import { createServerClient, formatVariantId } from '@restock/klaviyo-back-in-stock/server';

// One client for all callers: it keeps Klaviyo's limits of 350 a second and 3,500 a minute.
const klaviyo = createServerClient({ key: process.env['KLAVIYO_PRIVATE_KEY'] });

const waiting = ['first@example.com', 'second@example.com'];
const outcomes = await Promise.all(
  waiting.map((email) =>
    klaviyo.subscribe(
      {
        variantId: formatVariantId({ integration: '$shopify', externalId: '33001893429341' }),
        channels: ['EMAIL'],
        profile: { email },
      },
      { signal: AbortSignal.timeout(60_000) },
    ),
  ),
);

console.log(outcomes.map(({ kind }) => kind).join(', '));
