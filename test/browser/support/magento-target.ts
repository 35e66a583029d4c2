import { readFileSync } from 'node:fs';
import type { BrowserContext, Route } from 'playwright-core';
import { createSandbox, type Sandbox } from '../../../src/sandbox/index.js';
import type { Target } from './target.js';

const HELP = `Set MAGENTO_URL to the store's address and MAGENTO_CASES to a JSON file such as
{"simple-out": "/mug.html", "simple-in": "/notebook.html"}, each case with its product's path.`;

/** A real store. What it sends to Klaviyo's host is caught in the browser and answered by the sandbox. */
export async function magentoTarget(): Promise<Target> {
  const { MAGENTO_URL: store, MAGENTO_CASES: file } = process.env;
  if (!store || !file) throw new Error(HELP);
  const cases = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | undefined>;
  const url = (name: string) => cases[name] && new URL(cases[name], store).href;

  const text = async (name: string) => {
    const address = url(name);
    return address ? (await fetch(address)).text() : '';
  };
  const companyId = /"companyId":"(\w{6})"/.exec(await text('simple-out'))?.[1];
  if (!companyId) throw new Error(`No form on the store's page of the case simple-out.\n${HELP}`);
  const sandbox = createSandbox({ companyId });

  return {
    kind: 'magento',
    showsSoldOut: (await text('conf-swatch-part')).includes('"canDisplayShowOutOfStockStatus":true'),
    sandbox,
    url,
    connect: (context) => connect(context, sandbox),
    close: () => Promise.resolve(),
  };
}

async function connect(context: BrowserContext, sandbox: Sandbox): Promise<void> {
  await context.route('https://a.klaviyo.com/**', async (route) => {
    const reply = await sandbox.fetch(await toRequest(route)).catch(() => undefined);
    // A page may be gone, or have given up, by the time a slow reply is there.
    await (reply ? fulfill(route, reply) : route.abort()).catch(() => undefined);
  });
}

async function toRequest(route: Route): Promise<Request> {
  const request = route.request();
  const headers = await request.allHeaders();
  const real = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
  const body = request.postDataBuffer();
  return new Request(request.url(), {
    method: request.method(),
    headers: real,
    ...(body && { body: new Uint8Array(body) }),
  });
}

async function fulfill(route: Route, reply: Response): Promise<void> {
  const body = Buffer.from(await reply.arrayBuffer());
  await route.fulfill({ status: reply.status, headers: Object.fromEntries(reply.headers), body });
}
