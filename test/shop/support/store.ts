/**
 * A real store that delivers to a sandbox of Klaviyo.
 *
 * MAGENTO_ROOT   folder of the store
 * MAGENTO_URL    address of its default store view
 * MAGENTO_CASES  JSON file, name of the case → path of its page; needs simple-out, conf-drop-part and conf-500-out
 * MAGENTO_PHP    PHP for the command line; `php` if it is not set
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const { MAGENTO_ROOT: root = '', MAGENTO_URL: url = '', MAGENTO_CASES: cases = '' } = process.env;
const php = process.env['MAGENTO_PHP'] ?? 'php';

if (!root || !url || !cases) {
  throw new Error('Set MAGENTO_ROOT, MAGENTO_URL and MAGENTO_CASES, see test/shop/support/store.ts.');
}

const SECTION = 'restock_klaviyo_back_in_stock';
const inside = path.resolve('Test/Store/Inside');
const environment = { ...process.env, MAGENTO_ROOT: root };

export type Value = string | null | { readonly encrypt: string };

/** Runs one of the scripts in Test/Store/Inside. */
export async function script(name: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await run(php, ['-d', 'memory_limit=1G', path.join(inside, name), ...words], { env: environment });
  return stdout;
}

/**
 * Changes settings and returns their values from before, for putting them back. A path without a section is one of the
 * module's own.
 */
export async function settings(values: Readonly<Record<string, Value>>): Promise<Record<string, Value>> {
  const full = Object.entries(values).map(([name, value]): [string, Value] => [
    name.startsWith('/') ? name.slice(1) : `${SECTION}/${name}`,
    value,
  ]);
  const before = JSON.parse(await script('shop-settings.php', JSON.stringify(Object.fromEntries(full)))) as object;
  return Object.fromEntries(Object.entries(before).map(([name, value]) => [`/${name}`, value as Value]));
}

export async function sql(...statements: readonly string[]): Promise<Record<string, string>[]> {
  return JSON.parse(await script('shop-sql.php', ...statements)) as Record<string, string>[];
}

/** Puts messages for an entry of the outbox into the queue. */
export const publish = (id: number, times: number): Promise<string> => script('shop-publish.php', `${id}`, `${times}`);

export interface Reply {
  readonly http: number;
  readonly status?: string;
  readonly reason?: string;
  readonly retryAfter: string | null;
}

/** Posts any body to the shop's service. */
export async function post(
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  version = 'V1',
): Promise<Reply> {
  const response = await fetch(new URL(`/rest/default/${version}/restock/subscriptions`, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  const { status, reason } = (json ?? {}) as { status?: string; reason?: string };
  return {
    http: response.status,
    ...(status !== undefined && { status }),
    ...(reason !== undefined && { reason }),
    retryAfter: response.headers.get('retry-after'),
  };
}

/** Posts a GraphQL document and returns the data of its first field. */
export async function graphql(query: string): Promise<Record<string, unknown>> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: Record<string, Record<string, unknown>> };
  return Object.values(data)[0] ?? {};
}

/** Ids of the sold-out variants that the page of a case offers. */
export async function soldOut(name: string): Promise<string[]> {
  const pages = JSON.parse(readFileSync(cases, 'utf8')) as Record<string, string>;
  const page = await fetch(new URL(pages[name] ?? '', url));
  const html = await page.text();
  const [, variants = '{}'] = /"variants":(\{(?:"\d+":\{[^}]*\},?)*\})/.exec(html) ?? [];
  return Object.keys(JSON.parse(variants) as object);
}

export const page = (name: string): string =>
  new URL((JSON.parse(readFileSync(cases, 'utf8')) as Record<string, string>)[name] ?? '', url).href;

/** Runs bin/magento and returns what it prints, whatever its exit code. */
export async function magento(...words: readonly string[]): Promise<string> {
  const call = run(php, ['-d', 'memory_limit=1G', path.join(root, 'bin/magento'), ...words]);
  const { stdout } = await call.catch((error: unknown) => error as { stdout: string });
  return stdout;
}

/** A consumer of the queue, as a process of its own. */
export const startConsumer = (): ChildProcess =>
  spawn(php, ['-d', 'memory_limit=1G', path.join(root, 'bin/magento'), 'queue:consumers:start', 'restock.outbox'], {
    stdio: 'ignore',
  });

/** Ends a process at once, without a chance to tidy up. */
export const kill = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else {
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    }
  });

export interface Outbox {
  readonly waiting: number;
  readonly failed: number;
  readonly requests: readonly { readonly id: number; readonly reason: string; readonly state: string }[];
}

export const outbox = async (): Promise<Outbox> =>
  JSON.parse(await magento('restock:outbox', 'list', '--json', '--limit=2000')) as Outbox;

/** Lets time pass: every wait and every claim is over. */
export const passTime = (): Promise<unknown> =>
  sql(
    'UPDATE restock_delivery_outbox SET next_at = NOW() WHERE state = 0',
    'UPDATE restock_delivery_gate SET paused_us = 0, next_us = 0',
  );

/** Delivers what is due, as the cron job does. */
export const deliver = (): Promise<string> => magento('restock:outbox', 'deliver', '--limit=2000');

/** Waits until a condition holds. */
export async function until(condition: () => Promise<boolean> | boolean, seconds = 60): Promise<void> {
  for (let left = seconds * 5; !(await condition()); left--) {
    if (left <= 0) throw new Error(`The condition does not hold after ${seconds} s.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/**
 * Configures the store's services beyond its settings: the client's address is in X-Forwarded-For, as behind a proxy,
 * and reCAPTCHA asks this URL in place of Google's.
 */
export function configureServices(siteVerifyUrl: string): () => void {
  const folder = path.join(root, 'app/etc/restock_test');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'di.xml'),
    `<?xml version="1.0"?>
<config xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="urn:magento:framework:ObjectManager/etc/config.xsd">
    <type name="Magento\\Framework\\HTTP\\PhpEnvironment\\RemoteAddress"><arguments>
        <argument name="alternativeHeaders" xsi:type="array"><item name="x-forwarded-for" xsi:type="string">HTTP_X_FORWARDED_FOR</item></argument>
    </arguments></type>
    <type name="ReCaptcha\\ReCaptcha"><arguments>
        <argument name="requestMethod" xsi:type="object">ReCaptcha\\RequestMethod\\Post</argument>
    </arguments></type>
    <type name="ReCaptcha\\RequestMethod\\Post"><arguments>
        <argument name="siteVerifyUrl" xsi:type="string">${siteVerifyUrl}</argument>
    </arguments></type>
</config>
`,
  );
  return () => rmSync(folder, { recursive: true, force: true });
}

/** What the store's logs say since they were looked at last. */
export function newLogLines(): () => string {
  const files = ['system.log', 'exception.log', 'debug.log'].map((name) => path.join(root, 'var/log', name));
  const size = (file: string): number => {
    try {
      return readFileSync(file).length;
    } catch {
      return 0;
    }
  };
  const before = files.map(size);
  return () =>
    files.map((file, index) => (size(file) ? readFileSync(file).subarray(before[index]).toString() : '')).join('\n');
}
