/** Loaded before an example that calls Klaviyo: a sandbox answers for Klaviyo's host, and every other request fails. */
import { createSandbox } from '@restock/klaviyo-back-in-stock/sandbox';

const sandbox = createSandbox();

globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  if (!request.url.startsWith('https://a.klaviyo.com/')) throw new Error(`Unexpected request to ${request.url}`);
  return sandbox.fetch(request);
};
