// @vitest-environment jsdom
/** The consent texts in the configuration. */
import jquery from 'jquery';
import { beforeEach, expect, it } from 'vitest';
import { load } from './load.js';

beforeEach(() => {
  document.body.innerHTML = `
    <select id="offered" multiple>
      <option value="EMAIL" selected></option><option value="SMS"></option><option value="WHATSAPP"></option>
    </select>
    <table><tr id="row"><td><div id="text"></div></td></tr></table>`;
  load('consent-text')({ offered: 'offered', channel: 'SMS' }, document.querySelector('#text')!);
});

function offer(...channels: string[]): void {
  jquery('#offered').val(channels).trigger('change');
}

const isShown = (): boolean => document.querySelector<HTMLElement>('#row')!.style.display !== 'none';

it('is hidden while its channel is not offered', () => {
  expect(isShown()).toBe(false);
  offer('EMAIL', 'SMS');
  expect(isShown()).toBe(true);
  offer('EMAIL', 'WHATSAPP');
  expect(isShown()).toBe(false);
  offer();
  expect(isShown()).toBe(false);
});
