/**
 * Quotes each sentence about Klaviyo's behaviour from “Set up back in stock via API” and “BigCommerce Back in Stock for
 * Developers”.
 */
import { describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.js';
import { catalog, COMPANY, curlData, curlForm, EMAIL, list, onsite, VARIANT } from './raw.js';

const ACCEPTED = `{"email": "${EMAIL}", "success": true}`;
const REFUSED =
  '{"errors": ["There was something wrong with your request. Please try again."], "data": {}, "success": false}';

const create = (options: SandboxOptions = {}): Sandbox =>
  createSandbox({
    variants: ['$magento_two', '$shopify', '$bigcommerce', '$custom'].map(
      (integration) => `${integration}:::$default:::${VARIANT}`,
    ),
    ...options,
  });

const text = async (sandbox: Sandbox, request: Request): Promise<string> => (await sandbox.fetch(request)).text();
const MAGENTO = `$magento_two:::$default:::${VARIANT}`;

describe('Call', () => {
  it('“Your POST request from the app must include: a, email, variant, platform”', async () => {
    for (const name of ['a', 'email', 'variant', 'platform']) {
      expect(await text(create(), catalog({ [name]: '' })), name).toBe(REFUSED);
      expect(await text(create(), onsite({ [name]: '' })), name).toBe(REFUSED);
    }
    for (const path of ['/api/v1/catalog/subscribe', '/onsite/components/back-in-stock/subscribe']) {
      expect((await create().fetch(new Request(`https://a.klaviyo.com${path}`))).status).toBe(405);
    }
  });

  it('“platform - The platform ID, such as shopify, bigcommerce, magento_two, or api”', async () => {
    for (const platform of ['shopify', 'bigcommerce', 'magento_two', 'api']) {
      const sandbox = create();
      expect(await text(sandbox, catalog({ platform }))).toBe(ACCEPTED);
      expect(sandbox.people.waiting, platform).toHaveLength(1);
    }
  });

  it('“only valid for Shopify integrations, BigCommerce integrations, Magento 2 integrations, or accounts with inventory-aware custom catalog feeds”', async () => {
    const sandbox = create({ platforms: ['shopify'] });
    expect(await text(sandbox, catalog({ platform: 'shopify' }))).toBe(ACCEPTED);
    for (const platform of ['bigcommerce', 'magento_two', 'api', 'woocommerce']) {
      expect(await text(sandbox, catalog({ platform })), platform).toBe(REFUSED);
    }
  });

  it(`“curl 'https://a.klaviyo.com/api/v1/catalog/subscribe' --data 'a=AccountID&…&platform=shopify'” gives “{"email": …, "success": true}”`, async () => {
    const data = `a=AccountID&email=${EMAIL}&variant=44222393030&platform=shopify`;
    const reply = await create({ companyId: 'AccountID' }).fetch(curlData(data));
    expect(reply.ok).toBe(true);
    expect(await reply.text()).toBe(ACCEPTED);
  });

  it('“curl -X POST …/onsite/components/back-in-stock/subscribe -F a -F email -F variant -F platform="magento_two" -F store”', async () => {
    const sandbox = create();
    const fields = { a: COMPANY, email: EMAIL, variant: VARIANT, platform: 'magento_two', store: '1' };
    expect(await text(sandbox, curlForm(fields))).toBe(ACCEPTED);
    expect(sandbox.requests[0]).toMatchObject({ interface: 'onsite', method: 'POST', fields, status: 200 });
  });

  it('“$.ajax({ type: "POST", url: …, data: { a, email, variant, platform, store } })” sends the same urlencoded', async () => {
    const sandbox = create();
    const data = `a=${COMPANY}&email=shopper%40example.com&variant=${VARIANT}&platform=magento_two&store=1`;
    expect(await text(sandbox, curlData(data, '/onsite/components/back-in-stock/subscribe'))).toBe(ACCEPTED);
    expect(sandbox.people.waiting).toHaveLength(1);
  });

  it('“store - The Magento Store ID” tells variants of several catalogs apart', async () => {
    const sandbox = createSandbox({ variants: ['$magento_two:::1-1:::7', '$magento_two:::2-3:::7'] });
    await sandbox.fetch(onsite({ variant: '7', store: '3' }));
    expect(sandbox.people.waiting.map(({ variant }) => variant)).toEqual(['$magento_two:::2-3:::7']);
  });
});

describe('Errors', () => {
  it('“The correct Account ID and a valid email address must be included to receive a successful response.”', async () => {
    expect(await text(create(), catalog())).toBe(ACCEPTED);
    expect(await text(create(), catalog({ a: 'BadKey', email: 'test@klaviyo' }))).toBe(REFUSED);
  });

  it('“Invalid email address … email=test@klaviyo”', async () => {
    for (const request of [catalog, onsite])
      expect(await text(create(), request({ email: 'test@klaviyo' }))).toBe(REFUSED);
  });

  it('“Invalid public API key … a=BadKey”', async () => {
    for (const request of [catalog, onsite]) expect(await text(create(), request({ a: 'BadKey' }))).toBe(REFUSED);
  });

  it('have status 200 by default, because the documents show none', async () => {
    expect((await create().fetch(catalog({ a: 'BadKey' }))).status).toBe(200);
    expect((await create({ refusalStatus: 400 }).fetch(catalog({ a: 'BadKey' }))).status).toBe(400);
  });

  it('can have the other form, which names the field', async () => {
    const reply = await create({ refusal: 'seen' }).fetch(onsite({ email: 'test@klaviyo' }));
    expect(reply.status).toBe(400);
    expect(await reply.json()).toEqual({
      status: 400,
      message: 'There was something wrong with your request: * email   * Enter a valid email address.',
    });
  });
});

describe('Invalid variant ID', () => {
  it('“If an invalid variant ID is included in a request, the API will return a standard success response.”', async () => {
    for (const request of [catalog, onsite])
      expect(await text(create(), request({ variant: 'nonsense' }))).toBe(ACCEPTED);
  });

  it('“No event will be created for the profile and the customer will not be queued to receive a back in stock message.”', async () => {
    const sandbox = create();
    await sandbox.fetch(catalog({ variant: 'nonsense' }));
    await sandbox.fetch(onsite({ variant: 'nonsense' }));
    expect(sandbox.people).toMatchObject({ waiting: [], all: [] });
    expect(sandbox.restock('nonsense')).toEqual([]);
  });
});

describe('Duplicate subscription requests', () => {
  it('“If multiple requests are submitted for the same email address on the same variant, only the first will be accepted.”', async () => {
    const sandbox = create({ clock: () => 1000 });
    expect(await text(sandbox, catalog())).toBe(ACCEPTED);
    expect(await text(sandbox, onsite())).toBe(ACCEPTED);
    expect(await text(sandbox, catalog({ email: EMAIL.toUpperCase() }))).toContain('true');
    expect(sandbox.people.waiting).toMatchObject([{ by: 'catalog', variant: MAGENTO, at: 1000 }]);
  });

  it('“It is not possible to submit multiple events for a profile on the same variant.”', async () => {
    const sandbox = create();
    for (const request of [onsite(), onsite(), onsite({ email: 'other@example.com' })]) await sandbox.fetch(request);
    expect(sandbox.people.waiting.map(({ person }) => person.email)).toEqual([EMAIL, 'other@example.com']);
  });

  it('“A single person can sign up to be notified for hundreds or thousands of unique variants.”', async () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `${index}`);
    const sandbox = createSandbox({ variants: ids });
    for (const variant of ids) await sandbox.fetch(catalog({ variant }));
    expect(sandbox.people.waiting).toHaveLength(2000);
    expect(sandbox.people.all).toHaveLength(1);
  }, 60_000);
});

describe('Clearing a subscription', () => {
  it('“After an individual receives an email notifying them that a specific variant is back in stock, their existing subscription is cleared.”', async () => {
    const sandbox = create({ clock: () => 5000 });
    await sandbox.fetch(onsite());
    await sandbox.fetch(onsite({ platform: 'shopify' }));
    expect(sandbox.restock(MAGENTO)).toEqual([{ channel: 'EMAIL', to: EMAIL, variant: MAGENTO, at: 5000 }]);
    expect(sandbox.people.waiting).toMatchObject([{ variant: `$shopify:::$default:::${VARIANT}` }]);
    expect(sandbox.restock(MAGENTO)).toEqual([]);
    expect(sandbox.people.inbox).toHaveLength(1);
  });

  it('“They are then able to sign up for another subscription on that same variant.”', async () => {
    const sandbox = create();
    await sandbox.fetch(onsite());
    sandbox.restock(MAGENTO);
    sandbox.sellOut(MAGENTO);
    await sandbox.fetch(onsite());
    expect(sandbox.restock(MAGENTO)).toHaveLength(1);
    expect(sandbox.people.inbox).toHaveLength(2);
  });

  it('“It is not possible to have multiple concurrent subscriptions to the same variant for a single profile.”', async () => {
    const sandbox = create();
    for (let times = 0; times < 3; times++) await sandbox.fetch(onsite());
    expect(sandbox.restock(MAGENTO)).toHaveLength(1);
  });
});

describe('Flow', () => {
  it('“no subscribers will be notified when an item is restocked if you do not first set up a back in stock flow”', async () => {
    const sandbox = create({ flow: false });
    await sandbox.fetch(onsite());
    expect(sandbox.restock(MAGENTO)).toEqual([]);
    expect(sandbox.people.inbox).toEqual([]);
  });

  it('“you can set up a back in stock flow to ensure that profiles who subscribe … are notified”', async () => {
    const sandbox = create({ flow: false });
    await sandbox.fetch(onsite());
    sandbox.account.flow = true;
    expect(sandbox.restock(MAGENTO)).toHaveLength(1);
  });
});

describe('Message of the flow', () => {
  it('“If the message after the delay is set to Draft, no one will be put in the waiting list.”', async () => {
    const sandbox = create({ message: 'draft' });
    expect((await sandbox.fetch(onsite())).status).toBe(200);
    expect(sandbox.people.waiting).toEqual([]);
    expect(sandbox.people.events).toHaveLength(1);
    sandbox.account.message = 'live';
    expect(sandbox.restock(MAGENTO)).toEqual([]);
  });

  it("“Your flow's message status must be set to Live or Manual for subscribers to be added to the waiting list”", async () => {
    const sandbox = create({ message: 'manual' });
    await sandbox.fetch(onsite());
    expect(sandbox.people.waiting).toHaveLength(1);
    // Somebody at the shop sends a message that is manual. That they stay in the list until then is a guess.
    expect(sandbox.restock(MAGENTO)).toEqual([]);
    expect(sandbox.people.waiting).toHaveLength(1);
  });
});

describe('List', () => {
  it('“To subscribe a customer to a list …, you will need to make a separate, additional call to the List API.”', async () => {
    const sandbox = create();
    await sandbox.fetch(onsite());
    expect([...sandbox.people.all[0]!.lists]).toEqual([]);
    expect((await sandbox.fetch(list())).status).toBe(202);
    expect(sandbox.people.all).toHaveLength(1);
    expect([...sandbox.people.all[0]!.lists]).toEqual(['Y6nRLr']);
  });

  it('fields in a subscription, as public storefronts send them, also add to the list', async () => {
    const sandbox = create();
    await sandbox.fetch(onsite({ g: 'Y6nRLr', subscribe_for_newsletter: 'false' }));
    expect([...sandbox.people.all[0]!.lists]).toEqual([]);
    await sandbox.fetch(onsite({ g: 'Y6nRLr', subscribe_for_newsletter: 'true' }));
    expect([...sandbox.people.all[0]!.lists]).toEqual(['Y6nRLr']);
  });
});

describe('BigCommerce Back in Stock for Developers', () => {
  it('“platform: bigcommerce”', async () => {
    const sandbox = create({ platforms: ['bigcommerce'] });
    expect(await text(sandbox, catalog({ platform: 'bigcommerce' }))).toBe(ACCEPTED);
    expect(sandbox.people.waiting).toMatchObject([{ variant: `$bigcommerce:::$default:::${VARIANT}` }]);
  });

  it("“--data 'a=AccountID&email=test@klaviyo&variant=44221714950&platform=bigcommerce'” is refused", async () => {
    const data = `a=AccountID&email=test@klaviyo&variant=44221714950&platform=bigcommerce`;
    expect(await text(create({ companyId: 'AccountID' }), curlData(data))).toBe(REFUSED);
  });
});
