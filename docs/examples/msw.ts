import { createSandbox } from '@restock/klaviyo-back-in-stock/sandbox';
import { klaviyoHandlers } from '@restock/klaviyo-back-in-stock/sandbox/msw';
import { setupServer } from 'msw/node';

const sandbox = createSandbox({ variants: ['123'] });
const server = setupServer(...klaviyoHandlers(sandbox));
server.listen({ onUnhandledRequest: 'error' });

// From here on the sandbox answers every request to https://a.klaviyo.com.
const body = new FormData();
const fields = { a: 'Ab12Cd', email: 'shopper@example.com', variant: '123', platform: 'magento_two', store: '1' };
for (const [name, value] of Object.entries(fields)) body.append(name, value);
await fetch('https://a.klaviyo.com/onsite/components/back-in-stock/subscribe', { method: 'POST', body });

for (const { person, variant } of sandbox.people.waiting) console.log(`${person.email} waits for ${variant}`);
server.close();
