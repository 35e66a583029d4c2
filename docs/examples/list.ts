import { optIn } from '@restock/klaviyo-back-in-stock';
import { createSandbox } from '@restock/klaviyo-back-in-stock/sandbox';

const sandbox = createSandbox({ lists: ['Y6nRLr'] });

// Only for people who tick a separate box: a request for an alert is not a consent to marketing.
const outcome = await optIn(
  {
    companyId: 'Ab12Cd', // public API key
    listId: 'Y6nRLr',
    email: 'shopper@example.com',
    channels: ['EMAIL'],
  },
  { fetch: sandbox.fetch },
);

console.log(outcome.kind);
