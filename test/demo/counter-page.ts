import type { Received } from '../../src/sandbox/index.js';
import { parseVariantId } from '../../src/index.js';
import type { Product } from './catalog.js';
import { html, raw, type Html } from './html.js';
import { faults, type Klaviyo } from './klaviyo.js';
import type { Shop } from './shop.js';

/** What no shopper sees: Klaviyo's side of the demo, the stock, and the merchant's settings. */
export function counterPage(shop: Shop, klaviyo: Klaviyo, fault: string): Html {
  return html`<div class="page-title-wrapper"><h1 class="page-title">Behind the counter</h1></div>
    <div class="counter">
      <section class="wide" aria-labelledby="klaviyo">
        <h2 id="klaviyo">Klaviyo</h2>
        <form method="post" action="/inbox" class="choices">
          ${Object.keys(faults).map((name) => pressed('fault', name, name, name === fault))}
        </form>
      </section>
      <section class="wide" aria-labelledby="settings">
        <h2 id="settings">The merchant’s settings</h2>
        ${settings(shop)}
      </section>
      <section aria-labelledby="stock">
        <h2 id="stock">Stock</h2>
        <form method="post" action="/inbox">${shop.products.map((product) => stock(product, shop, klaviyo))}</form>
      </section>
      <div data-live>${live(shop, klaviyo)}</div>
    </div>
    ${raw(refresh)}`;
}

/** What changes by itself while somebody looks. */
export function live(shop: Shop, klaviyo: Klaviyo): Html {
  const { waiting, inbox } = klaviyo.people;
  const requests = klaviyo.requests.filter(({ method }) => method !== 'OPTIONS');
  return html`<section aria-labelledby="waiting">
      <h2 id="waiting">Waiting (${waiting.length})</h2>
      ${table(
        ['Who', 'For', 'By'],
        waiting.map(({ person, variant, channels, by }) => [
          [person.email, person.phoneNumber].filter(Boolean).join(', '),
          nameOf(variant, shop),
          `${by}, ${channels.join(', ')}`,
        ]),
      )}
    </section>
    <section aria-labelledby="sent">
      <h2 id="sent">Messages sent (${inbox.length})</h2>
      ${table(
        ['To', 'What', 'Channel'],
        inbox.map(({ to, variant, channel }) => [to, `${nameOf(variant, shop)} is back in stock`, channel]).reverse(),
      )}
    </section>
    <section aria-labelledby="received">
      <h2 id="received">Requests received (${requests.length})</h2>
      ${requests.length > 0 ? requests.slice(-20).reverse().map(received) : none}
    </section>`;
}

const none = html`<p class="none">None yet.</p>`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): Html {
  if (rows.length === 0) return none;
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${head.map((text) => html`<th scope="col">${text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((text) => html`<td>${text}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function received({ at, method, url, fields, json, status, interface: by }: Received): Html {
  const body = Object.keys(fields).length > 0 ? fields : json;
  return html`<details open>
    <summary>${new Date(at).toLocaleTimeString('en-GB')} ${by}: ${status ?? 'no reply'}</summary>
    <pre>${method} ${new URL(url).pathname + new URL(url).search}${'\n'}${JSON.stringify(body, null, 2)}</pre>
  </details>`;
}

function settings({ settings: own }: Shop): Html {
  const flags = [
    ['showSoldOut', 'Show sold-out options'],
    ['sms', 'Offer SMS'],
    ['whatsapp', 'Offer WhatsApp'],
    ['optIn', 'Offer the newsletter'],
  ] as const;
  return html`<form method="post" action="/inbox" class="choices">
    ${pressed('route', 'onsite', 'Onsite endpoint', own.route === 'onsite')}
    ${pressed('route', 'client', 'Client API', own.route === 'client')}
    ${flags.map(([name, label]) => pressed(name, '1', label, own[name]))}
  </form>`;
}

function stock(product: Product, shop: Shop, klaviyo: Klaviyo): Html {
  if (product.children.length === 0) return item(product.id, product.name, shop, klaviyo);
  const out = product.children.filter(({ id }) => !shop.salable.has(id)).length;
  return html`<details>
    <summary>${product.name}: ${out} of ${product.children.length} sold out</summary>
    ${product.children.map(({ id, name }) => item(id, name, shop, klaviyo))}
  </details>`;
}

function item(id: string, name: string, { salable }: Shop, { people }: Klaviyo): Html {
  const waiting = people.waiting.filter(({ variant }) => parseVariantId(variant)?.externalId === id).length;
  const inStock = salable.has(id);
  return html`<p>
    <button
      name="${inStock ? 'sell-out' : 'restock'}"
      value="${id}"
      aria-label="${inStock ? 'Sell out' : 'Restock'} ${name}"
    >
      ${inStock ? 'Sell out' : 'Restock'}
    </button>
    ${name}${waiting > 0 && ` (${waiting} waiting)`}
  </p>`;
}

function pressed(name: string, value: string, label: string, on: boolean): Html {
  return html`<button name="${name}" value="${value}" aria-pressed="${String(on)}">${label}</button>`;
}

function nameOf(variant: string, { products }: Shop): string {
  const id = parseVariantId(variant)?.externalId;
  return products.flatMap((product) => [product, ...product.children]).find((one) => one.id === id)?.name ?? variant;
}

const refresh = `<script>
setInterval(async () => {
  const place = document.querySelector('[data-live]');
  const text = await (await fetch('/inbox/live')).text();
  if (text !== place.dataset.text) place.innerHTML = place.dataset.text = text;
}, 1500);
</script>`;
