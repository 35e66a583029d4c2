import { subscribeOnsite } from '@restock/klaviyo-back-in-stock';
import { createSandbox } from '@restock/klaviyo-back-in-stock/sandbox';

const sandbox = createSandbox({ variants: ['123'] });

const outcome = await subscribeOnsite(
  {
    companyId: 'Ab12Cd', // public API key
    email: 'shopper@example.com',
    variant: '123', // entity id of the sold-out simple product
    store: '1', // store view id
  },
  { fetch: sandbox.fetch },
);
console.log(outcome.kind);

// The variant is back in stock, so Klaviyo sends a message.
for (const { channel, to } of sandbox.restock('123')) console.log(`${channel} to ${to}`);
