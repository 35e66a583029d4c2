import { subscribeOnsite } from '@restock/klaviyo-back-in-stock';

const outcome = await subscribeOnsite({
  companyId: 'Ab12Cd', // your public API key
  email: 'shopper@example.com',
  variant: '123', // entity id of the sold-out simple product
  store: '1', // id of the store view
});

console.log(outcome.kind);
