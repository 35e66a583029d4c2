import { optIn } from '@restock/klaviyo-back-in-stock';

// Only for a person who ticked a box of their own for it: a subscription to an alert is no consent.
const outcome = await optIn({
  companyId: 'Ab12Cd', // your public API key
  listId: 'Y6nRLr',
  email: 'shopper@example.com',
  channels: ['EMAIL'],
});

console.log(outcome.kind);
