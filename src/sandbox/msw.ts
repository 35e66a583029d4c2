import { http, HttpResponse, type HttpHandler } from 'msw';
import { createSandbox, type Sandbox } from './sandbox.js';

/**
 * Request handlers for Mock Service Worker: a sandbox answers every request to Klaviyo's host.
 *
 * @param origin the host to answer for. Default Klaviyo's own
 */
export const klaviyoHandlers = (
  sandbox: Sandbox = createSandbox(),
  origin = 'https://a.klaviyo.com',
): HttpHandler[] => [
  // The fault `offline` rejects. The caller's `fetch` has to fail in the same way.
  http.all(`${origin}/*`, ({ request }) => sandbox.fetch(request).catch(() => HttpResponse.error())),
];
