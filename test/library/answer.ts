/** Loaded before an example: requests to Klaviyo's host are answered by the sandbox, anything else fails. */
import { createSandbox } from '@restock/klaviyo-back-in-stock/sandbox';

const sandbox = createSandbox({ keys: { pk_sandbox: ['catalogs:write', 'profiles:write'] } });

globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  if (!request.url.startsWith('https://a.klaviyo.com/')) throw new Error(`Unexpected request to ${request.url}`);
  return sandbox.fetch(request);
};
