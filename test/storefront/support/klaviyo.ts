import { vi } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/index.js';

export interface Klaviyo extends Sandbox {
  /** Every request as the page made it. */
  readonly sent: Request[];
}

/** Klaviyo's stand-in answers whatever the page fetches. `vi.unstubAllGlobals` takes it away. */
export function answerAsKlaviyo(options: SandboxOptions = {}): Klaviyo {
  const sandbox = createSandbox({ variants: ['42', '101', '102', '103', '11', '13'], ...options });
  const sent: Request[] = [];
  vi.stubGlobal('fetch', (input: RequestInfo, init?: RequestInit) => {
    const request = new Request(input, init);
    sent.push(request);
    return sandbox.fetch(request);
  });
  return Object.assign(sandbox, { sent });
}
