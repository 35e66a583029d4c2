/** An import of a file in a folder of its own, into a sandbox behind HTTP. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../../src/cli/run.js';
import { readSettings, type Typed } from '../../../src/cli/settings.js';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/index.js';
import { serve } from '../../demo/http.js';

export interface Ran {
  readonly code: number;
  /** What the command printed, without the progress. */
  readonly printed: string;
}

export interface Stage {
  readonly sandbox: Sandbox;
  readonly endpoint: string;
  readonly file: string;
  /** Text of a file whose name ends so, such as `.journal`. */
  read(ending: string): string;
  write(content: string | Buffer, ending?: string): void;
  /** Called with each request, before the sandbox answers it. A reply from here takes its place. */
  onRequest: (body: string, count: number) => Promise<Response | undefined> | Response | undefined;
  import(options?: Partial<Typed>, around?: { key?: string; signal?: AbortSignal; ending?: string }): Promise<Ran>;
  close(): Promise<void>;
}

export async function createStage(options: SandboxOptions = {}): Promise<Stage> {
  const home = mkdtempSync(path.join(tmpdir(), 'restock-import-'));
  const file = path.join(home, 'alerts.csv');
  const sandbox = createSandbox(options);
  let count = 0;
  const server = await serve(async (request) => {
    const other = await stage.onRequest(await request.clone().text(), ++count);
    return other ?? sandbox.fetch(request).catch(() => undefined);
  }, 0);
  const endpoint = `${server.url}/api/back-in-stock-subscriptions`;
  const stage: Stage = {
    sandbox,
    endpoint,
    file,
    read: (ending) => readFileSync(`${file}${ending}`, 'utf8'),
    write: (content, ending = '') => writeFileSync(`${file}${ending}`, content),
    onRequest: () => undefined,
    async import(typed = {}, { key = 'pk_sandbox', signal = new AbortController().signal, ending = '' } = {}) {
      const printed: string[] = [];
      const settings = readSettings({ integration: 'magento_two', channel: 'EMAIL', share: '1', endpoint, ...typed });
      const code = await run(`${file}${ending}`, settings, {
        key,
        signal,
        clock: () => performance.now(),
        // Pauses between tries take no time.
        sleep: () => new Promise((resolve) => setTimeout(resolve)),
        random: () => 0,
        interval: 1_000_000,
        print: (line) => printed.push(line),
        show: () => undefined,
      });
      return { code, printed: printed.join('\n') };
    },
    async close() {
      await server.close();
      rmSync(home, { recursive: true });
    },
  };
  return stage;
}

/** The address in a request's body. */
export const addressIn = (body: string): string => /"email":"([^"]*)"/.exec(body)?.[1] ?? '';
