import { magentoVariantId, subscribeClient } from '@restock/klaviyo-back-in-stock';

const outcome = await subscribeClient(
  {
    companyId: 'Ab12Cd', // your public API key
    variantId: magentoVariantId('123', '1', '1'), // $magento_two:::1-1:::123
    channels: ['EMAIL', 'SMS'],
    profile: { email: 'shopper@example.com', phoneNumber: '+15005550006' },
  },
  { revision: '2026-01-15', timeout: 5_000 },
);

if (outcome.kind === 'refused') console.log(`Correct the ${outcome.field ?? 'form'}`, outcome.errors);
else console.log(outcome.kind);
