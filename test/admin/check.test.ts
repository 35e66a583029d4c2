// @vitest-environment jsdom
/** The Check button in the configuration. */
import jquery from 'jquery';
import { beforeEach, expect, it, vi } from 'vitest';
import { load } from './load.js';

const settings = {
  url: 'https://shop.example/admin/restock/doctor/check/key/1/',
  store: 'german',
  running: 'Running…',
  failed: 'Cannot be run.',
};

let answer: (report?: unknown) => void;
let asked: unknown[];

beforeEach(() => {
  document.body.innerHTML =
    '<div id="check"><input data-role="restock-sku"><button data-role="run"></button><div data-role="results"></div></div>';
  Object.assign(window, { FORM_KEY: 'abc' });
  asked = [];
  vi.spyOn(jquery, 'ajax').mockImplementation(((request: unknown) => {
    asked.push(request);
    const deferred = jquery.Deferred();
    answer = (report) => void (report === undefined ? deferred.reject() : deferred.resolve(report));
    return deferred.promise();
  }) as never);
  load('check')(settings, document.querySelector('#check')!);
});

const button = (): HTMLButtonElement => document.querySelector('button')!;
const sku = (): HTMLInputElement => document.querySelector('[data-role=restock-sku]')!;
const results = (): Element => document.querySelector('[data-role=results]')!;

it('asks for the store view of the page and the product, with the form key', () => {
  sku().value = 'MUG';
  button().click();
  expect(asked).toEqual([
    { url: settings.url, type: 'POST', dataType: 'json', data: { form_key: 'abc', store: 'german', sku: 'MUG' } },
  ]);
  expect(results().textContent).toBe('Running…');
  expect(button().disabled).toBe(true);
});

it('lists the findings as plain text', async () => {
  button().click();
  answer({
    title: 'Results for <i>German</i>',
    lines: [
      { state: 'passed', label: 'Passed', message: 'It works.', advice: '' },
      { state: 'failed', label: 'Failed', message: '<img src=x onerror=alert(1)>', advice: 'Fix <b>it</b>.' },
    ],
  });
  await vi.waitFor(() => expect(button().disabled).toBe(false));
  expect(results().querySelector('i, b, img')).toBeNull();
  expect([...results().children].map((line) => [line.className, line.textContent])).toEqual([
    ['', 'Results for <i>German</i>'],
    ['message message-success', 'Passed: It works.'],
    ['message message-error', 'Failed: <img src=x onerror=alert(1)>Fix <b>it</b>.'],
  ]);
});

it.each([[undefined], [{ ajaxExpired: 1, ajaxRedirect: '/login' }]])('says when it cannot run', async (reply) => {
  button().click();
  answer(reply);
  await vi.waitFor(() => expect(button().disabled).toBe(false));
  expect(results().textContent).toBe('Cannot be run.');
});

it('says that the store view is gone', async () => {
  button().click();
  answer({ title: 'The store view no longer exists.' });
  await vi.waitFor(() => expect(button().disabled).toBe(false));
  expect(results().textContent).toBe('The store view no longer exists.');
});

it('starts with Enter in the field, instead of saving the configuration', () => {
  const press = (): KeyboardEvent => new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  const first = press();
  sku().dispatchEvent(first);
  expect(first.defaultPrevented).toBe(true);
  sku().dispatchEvent(press());
  expect(asked).toHaveLength(1);
});
