import { vi } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/index.js';

export interface Klaviyo extends Sandbox {
  /** Every request as the page made it. */
  readonly sent: Request[];
}

/** The sandbox answers every request of the page, until `vi.unstubAllGlobals`. */
export function answerAsKlaviyo(options: SandboxOptions = {}): Klaviyo {
  const variants = ['42', '101', '102', '103', '105', '11', '13'];
  const sandbox = createSandbox({ variants, ...options });
  const sent: Request[] = [];
  vi.stubGlobal('fetch', (input: RequestInfo, init?: RequestInit) => {
    const request = new Request(input, init);
    sent.push(request);
    // As a browser does: no reply to a request that its signal has ended.
    return new Promise<Response>((resolve, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
      sandbox.fetch(request).then(resolve, reject);
    });
  });
  return Object.assign(sandbox, { sent });
}

/** No reply arrives. A request ends when its signal does. */
export function neverAnswer(): void {
  vi.stubGlobal('fetch', (input: RequestInfo, init?: RequestInit) => {
    const { signal } = new Request(input, init);
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  });
}
