import type { Product } from '../catalog.js';
import { html, type Html } from '../html.js';
import { isSalable, type Stock } from '../stock.js';
import { translated, type StoreView } from '../stores.js';
import type { Word } from '../words/words.js';

const rows: [id: string, title: Word, types: readonly Product['type'][]][] = [
  ['singles', 'Singles', ['simple', 'virtual', 'downloadable']],
  ['options', 'With options', ['configurable']],
  ['sets', 'Sets', ['grouped', 'bundle']],
];

/** The home page: all products, and what is sold out. */
export function indexPage(products: readonly Product[], stock: Stock, view: StoreView): Html {
  return html`${hero(view)}
  ${rows.map(
    ([id, title, types]) =>
      html`<section class="products wrapper" id="${id}" aria-labelledby="${id}-title">
        <h2 class="row-title" id="${id}-title">${view.text(title)}</h2>
        <ol class="products list product-items">
          ${products.filter(({ type }) => types.includes(type)).map((product) => card(product, stock, view))}
        </ol>
      </section>`,
  )}`;
}

function hero({ text, prefix }: StoreView): Html {
  return html`<div class="hero">
    <div class="hero-text">
      <h1 class="page-title">${text('Gear for wet weekends')}</h1>
      <p>${text('A demo shop for Restock. Some products are sold out on purpose.')}</p>
      <ul>
        <li><a href="${prefix}/conf-swatch-part.html">${text('Choose a sold-out color')}</a></li>
        <li><a href="${prefix}/simple-out.html">${text('Open a sold-out product')}</a></li>
        <li><a href="/counter">${text('Look behind the counter')}</a></li>
      </ul>
    </div>
  </div>`;
}

function card(product: Product, stock: Stock, view: StoreView): Html {
  const { path, name, type, children } = translated(product, view);
  const price = type === 'grouped' ? Math.min(...children.map((child) => child.price)) : product.price;
  const prefix = (type === 'grouped' || type === 'bundle') && `${view.text('From')} `;
  return html`<li class="item product product-item">
    <a class="product-item-info" href="${view.prefix}/${path}.html">
      <img class="product-image-photo" src="/media/${path}.svg" alt="" width="400" height="400" />
      <strong class="product name product-item-name">${name}</strong>
    </a>
    <span class="price-box">${prefix}<span class="price">${view.money(price)}</span></span>
    <span class="left">${soldOut(product, stock, view)}</span>
  </li>`;
}

/** What is sold out of a product, such as “2 sizes sold out”; empty if everything is in stock. */
export function soldOut(product: Product, stock: Stock, { text }: Pick<StoreView, 'text'>): string {
  if (!isSalable(product, stock)) return text('Sold out');
  const { type, attributes, children } = product;
  const count = children.filter(({ id }) => !stock.salable.has(id)).length;
  if (count === 0 || type === 'bundle') return '';
  if (type === 'grouped') return text(count === 1 ? '%1 item sold out' : '%1 items sold out', count);
  const [only, ...more] = attributes;
  const what = more.length > 0 ? 'variant' : nouns[only?.label ?? ''];
  return text(`%1 ${what ?? 'variant'}${count === 1 ? '' : 's'} sold out`, count);
}

/** Attribute label → noun for one of its values. */
const nouns: Readonly<Record<string, 'size' | 'color'>> = { Size: 'size', 'Shoe size': 'size', Color: 'color' };
