import { http, HttpResponse, type HttpHandler } from 'msw';
import { createSandbox, type Sandbox } from './sandbox.js';

/**
 * Request handlers for Mock Service Worker: whatever is sent to Klaviyo's host is answered by a sandbox.
 *
 * @param origin where requests are caught. Default Klaviyo's own host
 */
export const klaviyoHandlers = (
  sandbox: Sandbox = createSandbox(),
  origin = 'https://a.klaviyo.com',
): HttpHandler[] => [
  // A sandbox that is offline rejects; for whoever fetches that is a network that failed.
  http.all(`${origin}/*`, ({ request }) => sandbox.fetch(request).catch(() => HttpResponse.error())),
];
