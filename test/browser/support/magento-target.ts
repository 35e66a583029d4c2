import { readFileSync } from 'node:fs';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { createSandbox, type Sandbox } from '../../../src/sandbox/index.js';
import type { Target } from './target.js';

const HELP = `Set MAGENTO_URL to the address of an English store view, and MAGENTO_CASES to a JSON file such as
{"simple-out": "/mug.html", "simple-in": "/notebook.html"}, each case with the path of its product's page.
php test/magento/seed.php creates such products, and prints the file.`;

/** The tests create this customer if the store does not have it. */
const customer = { email: 'restock.shopper@example.com', firstname: 'Robin', lastname: 'Alder' };
const password = 'Restock-Shopper-1';

/** A real store. What it sends to Klaviyo's host is caught in the browser and answered by the sandbox. */
export async function magentoTarget(): Promise<Target> {
  const { MAGENTO_URL: store, MAGENTO_CASES: file } = process.env;
  if (!store || !file) throw new Error(HELP);
  const cases = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | undefined>;
  const url = (name: string) => cases[name] && new URL(cases[name], store).href;

  let companyId: string | undefined;
  let showsSoldOut = false;
  // The first page with options tells how the shop shows them. Any page with a form tells the company.
  for (const name of Object.keys(cases).filter((name) => name.endsWith('-part') || name.endsWith('-out'))) {
    const html = await (await fetch(url(name)!)).text();
    companyId ??= /"companyId":"(\w{6})"/.exec(html)?.[1];
    showsSoldOut = html.includes('"canDisplayShowOutOfStockStatus":true');
    if (companyId && html.includes('"canDisplayShowOutOfStockStatus"')) break;
  }
  if (!companyId) throw new Error(`None of the cases in ${file} has a form on its page.\n${HELP}`);
  // Unlike the documented refusal, the one seen on storefronts names the field.
  const sandbox = createSandbox({ companyId, refusal: 'seen' });

  return {
    kind: 'magento',
    showsSoldOut,
    sandbox,
    url,
    connect: (context) => connect(context, sandbox),
    signIn: (page) => signIn(page, store),
    close: () => Promise.resolve(),
  };
}

async function signIn(page: Page, store: string): Promise<string> {
  // Refused if the customer exists.
  await page.request.post(new URL('/rest/V1/customers', store).href, { data: { customer, password } });
  await page.goto(new URL('/customer/account/login/', store).href);
  await page.locator('.login-container [name="login[username]"]').fill(customer.email);
  await page.locator('.login-container [name="login[password]"]').fill(password);
  await page.locator('.login-container button[type=submit]').click();
  await page.waitForURL(/\/customer\/account\/?$/);
  return customer.email;
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
