import { parseVariantId } from '../../../src/index.js';
import type { Product } from '../catalog.js';
import { html, type Html } from '../html.js';
import type { Klaviyo } from '../klaviyo.js';
import type { Shop } from '../shop.js';
import { isComposite, isSalable } from '../stock.js';

/** Number of variants with a switch of their own. Only “all” switches the others. */
const LISTED = 24;

/** A switch for each product and variant. */
export function stockSwitches(shop: Shop, klaviyo: Klaviyo): Html {
  return html`<ul class="stock-list">
    ${shop.products.map(
      (product) =>
        html`<li id="stock-${product.path}">
          ${isComposite(product) ? composite(product, shop, klaviyo) : single(product, shop, klaviyo)}
        </li>`,
    )}
  </ul>`;
}

function single({ id, name, path }: Product, shop: Shop, klaviyo: Klaviyo): Html {
  return html`<div class="stock-row">
    ${picture(path)}
    <span class="stock-name"><a href="/${path}.html">${name}</a> ${waiting([id], klaviyo)}</span>
    <form method="post" action="/counter">${inStock(id, name, shop)}</form>
  </div>`;
}

function composite(product: Product, shop: Shop, klaviyo: Klaviyo): Html {
  const { id, name, path, children } = product;
  const out = children.filter((child) => !shop.salable.has(child.id)).length;
  const short = (full: string) => full.split(' – ')[1] ?? full;
  return html`<details data-key="stock-${path}">
    <summary class="stock-row">
      ${picture(path)}
      <span class="stock-name">
        ${name}
        ${waiting(
          children.map((child) => child.id),
          klaviyo,
        )}
      </span>
      <span class="stock-state ${!isSalable(product, shop) && 'out'}">
        ${out === 0 ? 'In stock' : `${out} of ${children.length} sold out`}
      </span>
    </summary>
    <form method="post" action="/counter" class="stock-parts">
      <p>
        <a href="/${path}.html">Open its page</a>
        <button class="link" name="restock-all" value="${id}" aria-label="Restock all: ${name}">Restock all</button>
        <button class="link" name="sell-out-all" value="${id}" aria-label="Sell out all: ${name}">Sell out all</button>
      </p>
      <ul>
        ${children
          .slice(0, LISTED)
          .map(
            (child) =>
              html`<li>
                ${short(child.name)} ${waiting([child.id], klaviyo)} ${inStock(child.id, child.name, shop)}
              </li>`,
          )}
      </ul>
      ${children.length > LISTED && html`<p class="note">And ${children.length - LISTED} more.</p>`}
    </form>
  </details>`;
}

const picture = (path: string): Html =>
  html`<img src="/media/${path}.svg" alt="" width="40" height="40" loading="lazy" />`;

function inStock(id: string, name: string, { salable }: Shop): Html {
  const on = salable.has(id);
  return html`<button
    class="toggle"
    role="switch"
    name="${on ? 'sell-out' : 'restock'}"
    value="${id}"
    aria-checked="${String(on)}"
    aria-label="In stock: ${name}"
  >
    ${on ? 'In stock' : 'Sold out'}
  </button>`;
}

function waiting(ids: readonly string[], { people }: Klaviyo): Html | false {
  const count = people.waiting.filter(({ variant }) => ids.includes(parseVariantId(variant)?.externalId ?? '')).length;
  return count > 0 && html`<span class="badge">${count} waiting</span>`;
}
