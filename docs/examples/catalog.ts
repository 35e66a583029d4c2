import { subscribeCatalog } from '@restock/klaviyo-back-in-stock';

const outcome = await subscribeCatalog({
  companyId: 'Ab12Cd', // your public API key
  email: 'shopper@example.com',
  variant: '44222393030',
  platform: 'shopify', // or bigcommerce, magento_two, api
});

console.log(outcome.kind === 'retired' ? 'Klaviyo has switched this one off: use the client API' : outcome.kind);
