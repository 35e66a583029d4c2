import { magentoVariantId, subscribeClient } from '@restock/klaviyo-back-in-stock';
import { createSandbox } from '@restock/klaviyo-back-in-stock/sandbox';

const sandbox = createSandbox({ variants: ['123'] });

const outcome = await subscribeClient(
  {
    companyId: 'Ab12Cd', // public API key
    variantId: magentoVariantId('123', '1', '1'), // $magento_two:::1-1:::123
    channels: ['EMAIL', 'SMS'],
    profile: { email: 'shopper@example.com', phoneNumber: '+15005550006' },
  },
  { revision: '2026-01-15', timeout: 5_000, fetch: sandbox.fetch },
);

if (outcome.kind === 'refused') console.log(`Correct the ${outcome.field ?? 'form'}`, outcome.errors);
else console.log(outcome.kind);
