import { html, json, raw, type Html } from './html.js';

export interface Page {
  readonly title: string;
  readonly main: Html;
  readonly dir?: 'ltr' | 'rtl';
  /** Path and query, for the links that change the page's direction. */
  readonly url: string;
}

/** The frame of every storefront page: header, content, footer, and what Magento would load on every page. */
export function layout({ title, main, dir = 'ltr', url }: Page): string {
  const turned = new URL(url, 'http://demo');
  turned.searchParams.set('dir', dir === 'ltr' ? 'rtl' : 'ltr');
  const minicart = {
    '[data-block=minicart]': {
      'Magento_Ui/js/core/app': { components: { minicart_content: { component: 'Demo/minicart' } } },
    },
  };
  return html`<!doctype html>
    <html lang="en" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Hollow &amp; Pine</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/static/css/styles.css" />
        <script src="/static/requirejs/require.js"></script>
        <script src="/static/requirejs-config.js"></script>
      </head>
      <body>
        <div class="page-wrapper">
          <a class="skip" href="#maincontent">Skip to content</a>
          <p class="panel">Free returns within 60 days</p>
          <header class="page-header">
            <a class="logo" href="/${dir === 'rtl' && '?dir=rtl'}">Hollow <span aria-hidden="true">&amp;</span> Pine</a>
            <nav aria-label="Shop">
              <a href="/${dir === 'rtl' && '?dir=rtl'}">Products</a>
              <a href="${turned.pathname + turned.search}">${dir === 'ltr' ? 'Right to left' : 'Left to right'}</a>
              <a href="/inbox">Behind the counter</a>
              <span class="minicart" data-block="minicart" data-bind="scope: 'minicart_content'">
                Cart (<span data-bind="text: count">0</span>)
              </span>
            </nav>
          </header>
          <main id="maincontent" class="page-main" tabindex="-1">
            <div class="columns"><div class="column main">${main}</div></div>
          </main>
          <footer class="page-footer">
            A demo shop. Nothing here can be bought, and no message leaves this machine.
          </footer>
        </div>
        ${magentoInit(minicart)}
      </body>
    </html>`.text;
}

/** A block that Magento's `mage/apply/main` starts. */
export function magentoInit(config: unknown): Html {
  return html`${raw('<script type="text/x-magento-init">')}${json(config)}${raw('</script>')}`;
}

export const money = (amount: number): string => `€${amount.toFixed(2)}`;
