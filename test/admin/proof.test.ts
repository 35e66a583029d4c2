// @vitest-environment jsdom
/** The test subscription in the configuration. */
import jquery from 'jquery';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { load } from './load.js';

const settings = {
  begin: '/begin',
  look: '/look',
  save: '/save',
  store: 'german',
  pause: '2000',
  beginning: 'Sending…',
  saving: 'Saving…',
  failed: 'Cannot be run.',
};

const passed = { state: 'passed', label: 'Passed', message: 'It <b>works</b>.', advice: '' };
const wrong = { state: 'failed', label: 'Failed', message: 'Wrong ID.', advice: 'Save it.' };

let asked: [string, unknown][];
let answers: (object | 'error')[];

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<input data-role="restock-sku" value="MUG"><div id="proof">
    <input data-role="email" value="me@example.com"><button data-role="begin"></button>
    <div data-role="result" aria-live="polite"></div><button data-role="save" hidden></button>
  </div>`;
  Object.assign(window, { FORM_KEY: 'abc' });
  asked = [];
  answers = [];
  vi.spyOn(jquery, 'ajax').mockImplementation(((request: { url: string; type: string; data: object }) => {
    asked.push([`${request.type} ${request.url}`, request.data]);
    const answer = answers.shift();
    const deferred = jquery.Deferred();
    if (answer === 'error') deferred.reject();
    else if (answer) deferred.resolve(answer);
    return deferred.promise();
  }) as never);
  load('proof')(settings, document.querySelector('#proof')!);
});

afterEach(() => vi.useRealTimers());

const part = (role: string): HTMLElement => document.querySelector<HTMLElement>(`[data-role=${role}]`)!;
const begin = (): HTMLButtonElement => part('begin') as HTMLButtonElement;
const save = (): HTMLButtonElement => part('save') as HTMLButtonElement;

/** Clicks the button, and lets the server answer. Without an answer, the request stays open. */
async function run(...replies: (object | 'error')[]): Promise<void> {
  answers = replies;
  begin().click();
  await vi.advanceTimersByTimeAsync(0);
}

const step = (seconds: number, catalog = ''): object => ({
  id: 'x1',
  catalog,
  seconds,
  progress: `Looking… ${seconds} s`,
});
const end = (line: object, canSave = false): object => ({ id: 'x1', save: canSave, line });

it('subscribes the address for the store view and the product of the page, and looks every two seconds', async () => {
  await run(step(0), step(2), end(passed));
  expect(part('result').textContent).toBe('Looking… 0 s');
  expect(begin().disabled).toBe(true);
  await vi.advanceTimersByTimeAsync(2000);
  expect(part('result').textContent).toBe('Looking… 2 s');
  await vi.advanceTimersByTimeAsync(2000);
  expect(asked).toEqual([
    ['POST /begin', { form_key: 'abc', store: 'german', email: 'me@example.com', sku: 'MUG' }],
    ['POST /look', { form_key: 'abc', id: 'x1' }],
    ['POST /look', { form_key: 'abc', id: 'x1' }],
  ]);
  expect(part('result').innerHTML).toBe(
    '<div class="message message-success"><strong>Passed: </strong>It &lt;b&gt;works&lt;/b&gt;.</div>',
  );
  expect([begin().disabled, save().hidden]).toEqual([false, true]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(3);
});

it('announces the progress every ten seconds, and each catalog ID', async () => {
  await run(step(0), step(2), step(9), step(11), step(13, '1'), end(passed));
  const live = [part('result').getAttribute('aria-live')];
  for (let look = 0; look < 5; look += 1) {
    await vi.advanceTimersByTimeAsync(2000);
    live.push(part('result').getAttribute('aria-live'));
  }
  expect(live).toEqual(['polite', 'off', 'off', 'polite', 'polite', 'polite']);
});

it('saves a catalog ID that works by the ID of the test', async () => {
  await run(end(wrong, true), end(passed));
  expect([save().hidden, save().disabled]).toEqual([false, false]);
  expect(part('result').textContent).toBe('Failed: Wrong ID.Save it.');
  save().click();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked[1]).toEqual(['POST /save', { form_key: 'abc', id: 'x1' }]);
  expect(part('result').textContent).toBe('Passed: It <b>works</b>.');
  expect(save().hidden).toBe(true);
});

it('cannot be started twice at once, and can be repeated', async () => {
  await run(step(0), end(passed), end(wrong, true));
  begin().click();
  await vi.advanceTimersByTimeAsync(2000);
  expect(asked.map(([url]) => url)).toEqual(['POST /begin', 'POST /look']);
  begin().click();
  await vi.advanceTimersByTimeAsync(0);
  expect(part('result').textContent).toBe('Failed: Wrong ID.Save it.');
});

it('continues after a look that failed, but not for ever', async () => {
  await run(step(0), 'error', 'error', step(8), 'error', 'error', 'error');
  await vi.advanceTimersByTimeAsync(6000);
  expect(part('result').textContent).toBe('Looking… 8 s');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(7);
  expect(part('result').textContent).toBe('Cannot be run.');
  expect(begin().disabled).toBe(false);
});

it.each([['error' as const], [{ ajaxExpired: 1, ajaxRedirect: '/login' }]])(
  'says when it cannot be run, and can be used again',
  async (answer) => {
    await run(answer);
    expect(part('result').textContent).toBe('Cannot be run.');
    expect([begin().disabled, save().hidden]).toEqual([false, true]);
  },
);

it('can save again after an error', async () => {
  await run(end(wrong, true), 'error');
  save().click();
  await vi.advanceTimersByTimeAsync(0);
  expect(part('result').textContent).toBe('Cannot be run.');
  expect([begin().disabled, save().disabled, save().hidden]).toEqual([false, false, false]);
});

it('starts with Enter instead of saving the configuration', () => {
  const press = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  part('email').dispatchEvent(press);
  expect(press.defaultPrevented).toBe(true);
  part('email').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  expect(asked).toHaveLength(1);
});
