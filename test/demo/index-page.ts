import type { Product } from './catalog.js';
import { html, type Html } from './html.js';
import { money } from './layout.js';
import { isSalable, type Stock } from './product-page.js';

const rows: [title: string, types: readonly Product['type'][]][] = [
  ['Single products', ['simple', 'virtual', 'downloadable']],
  ['Products with options', ['configurable']],
  ['Sets', ['grouped', 'bundle']],
];

/** Every product of the shop, with what is left of it. */
export function indexPage(products: readonly Product[], stock: Stock, query: string): Html {
  return html`<div class="page-title-wrapper"><h1 class="page-title">Everything we make</h1></div>
    ${rows.map(
      ([title, types]) =>
        html`<h2 class="row-title">${title}</h2>
          <ol class="product-items">
            ${products.filter(({ type }) => types.includes(type)).map((product) => card(product, stock, query))}
          </ol>`,
    )}`;
}

function card(product: Product, stock: Stock, query: string): Html {
  const left = product.children.filter(({ id }) => stock.salable.has(id)).length;
  const parts = product.type === 'grouped' || product.type === 'configurable';
  const text = !isSalable(product, stock) ? 'Out of stock' : parts && `${left} of ${product.children.length} left`;
  return html`<li class="product-item">
    <a href="/${product.path}.html${query}">
      <img src="/media/${product.path}.svg" alt="" width="400" height="400" loading="lazy" />
      <span class="product-item-name">${product.name}</span>
    </a>
    <span class="price">${product.price > 0 && money(product.price)}</span>
    <span class="left">${text}</span>
  </li>`;
}
