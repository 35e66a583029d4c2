import { html, type Html } from '../html.js';

/** One of several choices, with a sentence about it. */
export function option(name: string, value: string, label: string, explanation: string, chosen: boolean): Html {
  const note = `${name}-${value}-note`;
  return html`<div class="option">
    <button name="${name}" value="${value}" aria-pressed="${String(chosen)}" aria-describedby="${note}">
      ${label}
    </button>
    <p id="${note}">${explanation}</p>
  </div>`;
}

/** Something that is on or off. */
export function onOff(name: string, label: string, explanation: string, on: boolean): Html {
  const note = `${name}-note`;
  return html`<div class="option">
    <button
      role="switch"
      name="${name}"
      value="${on ? 'off' : 'on'}"
      aria-checked="${String(on)}"
      aria-describedby="${note}"
    >
      ${label}
    </button>
    <p id="${note}">${explanation}</p>
  </div>`;
}
