import { html, json, raw, type Html } from '../html.js';
import { storeViews, type StoreView } from '../stores.js';

export interface Page {
  readonly view: StoreView;
  readonly title: string;
  readonly main: Html;
  /** Class of the body, such as Magento's `catalog-product-view`. */
  readonly kind: string;
  /** Path and query without the store view. Other languages have the same. */
  readonly path: string;
  /** Whether to offer the other languages. Default true. */
  readonly inEveryLanguage?: boolean;
}

/**
 * The frame of every page: header, content, footer, and the components that Magento starts on every page. As with full
 * page cache, the HTML is the same for every visitor.
 */
export function layout({ view, title, main, kind, path, inEveryLanguage = true }: Page): string {
  const { text } = view;
  return html`<!doctype html>
    <html lang="${view.lang}" dir="${view.dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Hollow &amp; Pine</title>
        <link rel="icon" href="/media/logo.svg" />
        <link rel="stylesheet" href="/static/css/styles.css" />
        <script src="/static/requirejs/require.js"></script>
        <script src="/static/requirejs-config.js"></script>
      </head>
      <body class="${kind}" data-store-prefix="${view.prefix}" data-store-code="${view.code}">
        <div class="page-wrapper">
          <header class="page-header">
            <div class="panel wrapper">
              <div class="panel header">
                <a class="action skip" href="#contentarea">${text('Skip to Content')}</a>
                <p class="greet">${text('Free returns within 60 days')}</p>
                ${customer(view)} ${inEveryLanguage && languages(view, path)}
              </div>
            </div>
            <div class="header content">
              <a class="logo" href="${view.prefix}/">
                <img src="/media/logo.svg" alt="" width="32" height="32" />
                <span dir="ltr">Hollow <span aria-hidden="true">&amp;</span> Pine</span>
              </a>
              ${minicart(view)}
            </div>
          </header>
          <nav class="sections nav-sections" aria-label="${text('Shop')}">
            <ul class="navigation">
              <li><a href="${view.prefix}/#singles">${text('Singles')}</a></li>
              <li><a href="${view.prefix}/#options">${text('With options')}</a></li>
              <li><a href="${view.prefix}/#sets">${text('Sets')}</a></li>
              <li class="behind"><a href="/counter">${text('Behind the counter')}</a></li>
            </ul>
          </nav>
          <main id="maincontent" class="page-main">
            <a id="contentarea" tabindex="-1"></a>
            ${messages}
            <div class="columns"><div class="column main">${main}</div></div>
          </main>
          <footer class="page-footer">
            <p>${text('A demo shop. Nothing here can be bought, and no message leaves this computer.')}</p>
          </footer>
        </div>
        ${magentoInit(everywhere)}
      </body>
    </html>`.text;
}

/** A block that Magento's `mage/apply/main` starts. */
export function magentoInit(config: unknown): Html {
  return html`${raw('<script type="text/x-magento-init">')}${json(config)}${raw('</script>')}`;
}

const everywhere = {
  '[data-block=minicart]': {
    'Magento_Ui/js/core/app': {
      components: {
        minicart_content: { component: 'Magento_Checkout/js/view/minicart' },
        customer: { component: 'Magento_Customer/js/view/customer' },
        messages: { component: 'Magento_Theme/js/view/messages' },
      },
    },
  },
};

const messages = html`<div class="page messages" data-bind="scope: 'messages'" aria-live="polite">
  <div data-placeholder="messages" class="messages" data-bind="foreach: messages().messages">
    <div data-bind="attr: { class: 'message ' + type }"><div data-bind="text: text"></div></div>
  </div>
</div>`;

/** Signed in or not: the page contains both states, and private content decides which one is shown. */
function customer({ text, prefix }: StoreView): Html {
  return html`<form class="customer" method="post" data-bind="scope: 'customer'">
    <span data-bind="attr: { hidden: !customer().firstname }" hidden>
      <span class="welcome">${text('Welcome, %1!', 'Robin')}</span>
      <button class="link" formaction="${prefix}/customer/account/logout">${text('Sign Out')}</button>
    </span>
    <button
      class="link"
      formaction="${prefix}/customer/account/login"
      data-bind="attr: { hidden: customer().firstname }"
    >
      ${text('Sign In')}
    </button>
  </form>`;
}

function languages({ code, text }: StoreView, path: string): Html {
  return html`<nav class="switcher-language" aria-label="${text('Language')}">
    <ul>
      ${storeViews.map(
        ({ code: other, lang, name, prefix }) =>
          html`<li>
            <a href="${prefix}${path}" lang="${lang}" hreflang="${lang}" ${code === other && raw('aria-current="true"')}
              >${name}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

function minicart({ text, prefix }: StoreView): Html {
  return html`<details data-block="minicart" class="minicart-wrapper" data-bind="scope: 'minicart_content'">
    <summary class="action showcart">
      <span class="text">${text('My Cart')}</span>
      <span class="counter qty" data-bind="text: cart().summary_count || '', visible: cart().summary_count"></span>
    </summary>
    <div class="block-minicart">
      <p class="subtitle empty" data-bind="visible: !cart().summary_count">
        ${text('You have no items in your shopping cart.')}
      </p>
      <ol class="minicart-items" data-bind="foreach: cart().items">
        <li class="product-item">
          <img width="76" height="76" alt="" data-bind="attr: { src: product_image.src }" />
          <div class="product-item-details">
            <a class="product-item-name" data-bind="attr: { href: product_url }, text: product_name"></a>
            <dl class="product options list" data-bind="foreach: options">
              <div>
                <dt data-bind="text: label"></dt>
                <dd data-bind="text: value"></dd>
              </div>
            </dl>
            <span
              ><span data-bind="text: qty"></span> × <span class="price" data-bind="text: product_price"></span
            ></span>
          </div>
        </li>
      </ol>
      <p class="subtotal" data-bind="visible: cart().summary_count">
        <span class="label">${text('Subtotal')}</span> <span class="price" data-bind="text: cart().subtotal"></span>
      </p>
      <a class="action viewcart" href="${prefix}/checkout/cart/">${text('View and Edit Cart')}</a>
    </div>
  </details>`;
}
