import { subscribeOnsite } from '@restock/klaviyo-back-in-stock';

// Without the option `fetch` this request goes to Klaviyo.
const outcome = await subscribeOnsite({
  companyId: process.env['KLAVIYO_COMPANY_ID'] ?? '', // your public API key
  email: 'you@example.com', // your own address
  variant: '123', // entity id of a sold-out simple product
  store: '1', // store view id
});

console.log(outcome.kind);
