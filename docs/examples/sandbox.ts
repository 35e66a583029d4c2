import { subscribeOnsite } from '@restock/klaviyo-back-in-stock';
import { createSandbox } from '@restock/klaviyo-back-in-stock/sandbox';

const sandbox = createSandbox({ variants: ['123'] });
const shopper = { companyId: 'Ab12Cd', email: 'shopper@example.com', variant: '123', store: '1' };

await subscribeOnsite(shopper, { fetch: sandbox.fetch });
console.log(sandbox.requests[0]?.fields);

sandbox.fail({ kind: 'throttle', retryAfter: '30' });
console.log(await subscribeOnsite(shopper, { fetch: sandbox.fetch }));
