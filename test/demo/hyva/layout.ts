import { html, raw, type Html } from '../html.js';
import type { Page } from '../pages/layout.js';
import { storeViews, type StoreView } from '../stores.js';

/**
 * The frame of a page with the parts of a Hyvä theme: Alpine, no RequireJS, no Knockout and no jQuery. As with full page
 * cache, the HTML is the same for every visitor.
 */
export function hyvaLayout({ view, title, main, kind, path }: Page): string {
  const { text, prefix } = view;
  return html`<!doctype html>
    <html lang="${view.lang}" dir="${view.dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Hollow &amp; Pine</title>
        <link rel="icon" href="/media/logo.svg" />
        <link rel="stylesheet" href="/static/css/hyva.css" />
      </head>
      <body class="${kind}" data-store-prefix="${prefix}">
        <header class="page-header" x-data="{ data: {} }" @private-content-loaded.window="data = $event.detail.data">
          <a class="logo" href="${prefix}/">
            <img src="/media/logo.svg" alt="" width="32" height="32" />
            <span dir="ltr">Hollow &amp; Pine</span>
          </a>
          <nav aria-label="${text('Shop')}">
            <a href="${prefix}/#singles">${text('Singles')}</a>
            <a href="${prefix}/#options">${text('With options')}</a>
            <a href="${prefix}/#sets">${text('Sets')}</a>
            <a href="/counter">${text('Behind the counter')}</a>
          </nav>
          ${customer(view)} ${languages(view, path)}
          <a href="${prefix}/checkout/cart/"
            >${text('My Cart')} <span x-text="data.cart?.summary_count || ''"></span
          ></a>
        </header>
        <main id="maincontent">
          <div
            class="messages"
            aria-live="polite"
            x-data="{ messages: [] }"
            @private-content-loaded.window="messages = $event.detail.data.messages?.messages ?? []"
          >
            <template x-for="message in messages">
              <div class="message" :class="message.type" x-text="message.text"></div>
            </template>
          </div>
          ${main}
        </main>
        <footer>
          <p>${text('A demo shop. Nothing here can be bought, and no message leaves this computer.')}</p>
        </footer>
        <script src="/static/Hyva/configurable-options.js"></script>
        <script src="/static/Hyva/private-content.js"></script>
        <script src="/static/alpinejs/alpine.js" defer></script>
      </body>
    </html>`.text;
}

function customer({ text, prefix }: StoreView): Html {
  return html`<form method="post">
    <span :hidden="!data.customer?.firstname" hidden>
      ${text('Welcome, %1!', 'Robin')}
      <button formaction="${prefix}/customer/account/logout">${text('Sign Out')}</button>
    </span>
    <button formaction="${prefix}/customer/account/login" :hidden="!!data.customer?.firstname">
      ${text('Sign In')}
    </button>
  </form>`;
}

function languages({ code, text }: StoreView, path: string): Html {
  return html`<nav aria-label="${text('Language')}">
    ${storeViews.map(
      ({ code: other, lang, name, prefix }) =>
        html`<a
          href="${prefix}${path}"
          lang="${lang}"
          hreflang="${lang}"
          ${code === other && raw('aria-current="true"')}
          >${name}</a
        > `,
    )}
  </nav>`;
}
