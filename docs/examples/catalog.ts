import { subscribeCatalog } from '@restock/klaviyo-back-in-stock';
import { createSandbox } from '@restock/klaviyo-back-in-stock/sandbox';

const sandbox = createSandbox({ variants: ['$shopify:::$default:::44222393030'] });

const outcome = await subscribeCatalog(
  {
    companyId: 'Ab12Cd', // public API key
    email: 'shopper@example.com',
    variant: '44222393030',
    platform: 'shopify', // or bigcommerce, magento_two, api
  },
  { fetch: sandbox.fetch },
);

console.log(outcome.kind === 'retired' ? 'The endpoint is gone: use the client API' : outcome.kind);
