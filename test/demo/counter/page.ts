import { html, raw, type Html } from '../html.js';
import type { Klaviyo } from '../klaviyo.js';
import { activity } from './activity.js';
import { answers } from './answers.js';
import type { Behind } from './counter.js';
import { examination } from './examination.js';
import { merchantSettings } from './settings.js';
import { stockSwitches } from './stock.js';
import { option } from './switches.js';

/**
 * The page that no shopper sees: Klaviyo's side of the demo, the merchant's settings, and the stock. Its script
 * replaces only the parts that changed.
 */
export function counterPage(behind: Behind, notice: string): Html {
  const { shop, klaviyo, service } = behind;
  return html`<div class="page-title-wrapper counter-title">
      <h1 class="page-title">Behind the counter</h1>
      <p>
        What no shopper sees: what Klaviyo receives, how it answers, whether everything is set up, the merchant’s
        settings, and the stock.
      </p>
      <form method="post" action="/counter">
        <button class="action" name="reset" value="all">Reset everything</button>
      </form>
    </div>
    <nav class="counter-nav" aria-label="On this page">
      ${places.map(([id, label]) => html`<a href="#${id}">${label}</a>`)}
    </nav>
    ${examination(behind)}
    <div class="behind-counter">
      <div class="counter-activity">${activity(shop, klaviyo, service)}</div>
      <div class="counter-stock">
        ${section('stock', 'Stock', 'A restock sends a message to everybody who waits.', stockSwitches(shop, klaviyo))}
      </div>
      <div class="counter-switches">
        ${section('klaviyo', 'How Klaviyo answers', 'Every request gets this answer.', klaviyoAnswers(klaviyo))}
        ${section(
          'settings',
          'The merchant’s settings',
          'As in Magento’s admin. They apply to the next page that opens.',
          merchantSettings(shop),
        )}
        <section id="memory" aria-labelledby="memory-title">
          <h2 id="memory-title">What your browser remembers</h2>
          <p class="note">The form’s own entries in the storage of this browser.</p>
          <div data-memory><p class="none">Nothing.</p></div>
        </section>
      </div>
    </div>
    <p class="counter-notice" role="status" data-part="notice">${notice}</p>
    ${raw('<script src="/static/Demo/counter.js"></script>')}`;
}

/** Ids and names of the page's parts. */
const places = [
  ['check', 'Check'],
  ['received', 'Requests'],
  ['stock', 'Stock'],
  ['klaviyo', 'Klaviyo'],
  ['settings', 'Settings'],
  ['memory', 'Memory'],
] as const;

function section(id: string, title: string, note: string, content: Html): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    <p class="note">${note}</p>
    <div data-part="${id}">${content}</div>
  </section>`;
}

function klaviyoAnswers({ answer }: Klaviyo): Html {
  return html`<form method="post" action="/counter" class="options">
    ${answers.map(({ id, label, explanation }) => option('answer', id, label, explanation, id === answer.id))}
  </form>`;
}
