import type { Examination, Line, Report } from '../doctor.js';
import { html, type Html } from '../html.js';
import { breakings } from './breakings.js';
import type { Behind } from './counter.js';

const states: Readonly<Record<Line['state'], string>> = { passed: 'Passed', failed: 'Failed', unknown: 'Unknown' };

/** The doctor's buttons and reports, and everything that it can find. */
export function examination(behind: Behind): Html {
  return html`<section id="check" class="counter-check" aria-labelledby="check-title">
    <div>
      <h2 id="check-title">Would a shopper be told?</h2>
      <p class="note">
        The module’s own doctor answers, as it does for the button Check in Magento’s admin. Break something, and check
        again.
      </p>
      <form method="post" action="/counter">
        <button class="action primary" name="check" value="shop">Check</button>
      </form>
      <div class="check-report" aria-live="polite" data-part="checks">${report(behind, 'checks')}</div>
      <form method="post" action="/counter" class="proof">
        <label for="proof-email">Your e-mail address</label>
        <input id="proof-email" name="email" type="email" autocomplete="email" required aria-describedby="proof-note" />
        <button class="action" name="prove" value="shop">Send a proof subscription</button>
        <p id="proof-note" class="note">
          Subscribes the address for a sold-out variant, and looks for the event in Klaviyo. A shop looks for up to a
          minute; here the pauses are ten times shorter.
        </p>
      </form>
      <div class="check-report" aria-live="polite" data-part="proof">${report(behind, 'proof')}</div>
    </div>
    <div>
      <h2 id="breakings-title">Break something</h2>
      <p class="note">
        In each row, the first choice is right. “How Klaviyo answers”, further down, breaks the endpoints.
      </p>
      <form method="post" action="/counter" aria-labelledby="breakings-title" data-part="breakings">
        ${breakings.map(
          ({ name, label, choices }) =>
            html`<div class="choices" role="group" aria-labelledby="${name}-label">
              <span id="${name}-label">${label}</span>
              <div>
                ${choices.map(
                  (choice) =>
                    html`<button
                      name="${name}"
                      value="${choice.id}"
                      aria-pressed="${String(choice.isChosen(behind))}"
                      aria-label="${label}: ${choice.label}"
                    >
                      ${choice.label}
                    </button>`,
                )}
              </div>
            </div>`,
        )}
      </form>
    </div>
  </section>`;
}

function report({ doctor: { running, reports } }: Behind, by: Examination): Html | false {
  if (running.has(by)) {
    return html`<p class="check-title" data-running>
      ${by === 'checks' ? 'Checking…' : 'Subscribing, and looking for the event…'}
    </p>`;
  }
  const found = reports.get(by);
  return found !== undefined && lines(found, by);
}

function lines({ product, lines, outdated, trouble }: Report, by: Examination): Html {
  if (trouble) return html`<p class="check-title">${trouble}</p>`;
  return html`${
      by === 'checks' &&
      html`<p class="check-title">
        ${summary(lines)} Checked with <a href="/${product.path}.html">${product.name}</a>.
      </p>`
    }
    ${outdated && html`<p class="note">Something has changed since. Check again.</p>`}
    <ul class="check-lines">
      ${lines.map(
        ({ state, message, advice }) =>
          html`<li class="check-${state}">
            <p><b>${states[state]}:</b> ${message}</p>
            ${advice && html`<p>${advice}</p>`}
          </li>`,
      )}
    </ul>`;
}

function summary(lines: readonly Line[]): string {
  const count = (state: Line['state']): number => lines.filter((line) => line.state === state).length;
  const [failed, unknown] = [count('failed'), count('unknown')];
  const unclear = unknown === 1 ? '1 is unknown' : `${unknown} are unknown`;
  if (failed > 0) return `${failed} of ${lines.length} checks failed${unknown > 0 ? `, and ${unclear}` : ''}.`;
  return unknown > 0 ? `Perhaps: of ${lines.length} checks, ${unclear}.` : `Yes: all ${lines.length} checks passed.`;
}
