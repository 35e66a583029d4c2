import { createSandbox } from '@restock/klaviyo-back-in-stock/sandbox';
import { klaviyoHandlers } from '@restock/klaviyo-back-in-stock/sandbox/msw';
import { setupServer } from 'msw/node';

const sandbox = createSandbox({ variants: ['123'] });
const server = setupServer(...klaviyoHandlers(sandbox));
server.listen({ onUnhandledRequest: 'error' });

// Whatever your code sends to https://a.klaviyo.com is answered by the sandbox now.
const body = new FormData();
const fields = { a: 'Ab12Cd', email: 'shopper@example.com', variant: '123', platform: 'magento_two', store: '1' };
for (const [name, value] of Object.entries(fields)) body.append(name, value);
await fetch('https://a.klaviyo.com/onsite/components/back-in-stock/subscribe', { method: 'POST', body });

console.log(sandbox.people.waiting.map(({ person, variant }) => `${person.email} waits for ${variant}`));
server.close();
