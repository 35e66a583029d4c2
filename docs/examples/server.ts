import { createSandbox } from '@restock/klaviyo-back-in-stock/sandbox';
import { createServerClient, formatVariantId } from '@restock/klaviyo-back-in-stock/server';

const variantId = formatVariantId({ integration: '$shopify', externalId: '33001893429341' });
const sandbox = createSandbox({ variants: [variantId] });

// One client for all callers keeps the limits of 350 requests a second and 3,500 a minute.
const klaviyo = createServerClient({ key: 'pk_sandbox', fetch: sandbox.fetch });

const addresses = ['first@example.com', 'second@example.com'];
const outcomes = await Promise.all(
  addresses.map((email) =>
    klaviyo.subscribe({ variantId, channels: ['EMAIL'], profile: { email } }, { signal: AbortSignal.timeout(60_000) }),
  ),
);

console.log(outcomes.map(({ kind }) => kind).join(', '));
