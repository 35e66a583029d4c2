import { describe, expect, it, vi } from 'vitest';
import { createForm, reason, type Entry, type Reason } from '../../src/form/form.js';
import type { Outcome } from '../../src/klaviyo/outcome.js';
import { entry } from './entry.js';

type Answer = Outcome | Reason;

const ACCEPTED: Outcome = { kind: 'accepted' };
const REFUSED = { kind: 'refused', status: 400, errors: [] } as const;

/** A form whose requests the test answers, and the phases that it reported. */
function formWith(subscribe: (entry: Entry) => Promise<Answer> = () => Promise.resolve(ACCEPTED)) {
  const sent = vi.fn(subscribe);
  const told: unknown[][] = [];
  return { sent, told, submit: createForm(sent, (...change) => told.push(change)) };
}

describe('reason', () => {
  it('is nothing for a success', () => expect(reason(ACCEPTED)).toBeUndefined());

  it.each<[Outcome, Reason]>([
    [REFUSED, 'refused'],
    [{ ...REFUSED, field: undefined, errors: [{ message: 'raw words' }] }, 'refused'],
    [{ ...REFUSED, field: 'email' }, 'emailRefused'],
    [{ ...REFUSED, field: 'phone' }, 'phoneRefused'],
    [{ kind: 'retired' }, 'retired'],
    [{ kind: 'throttled', retryAfter: 3 }, 'throttled'],
    [{ kind: 'unavailable', status: 503 }, 'unavailable'],
    [{ kind: 'unreachable', reason: 'network' }, 'network'],
    [{ kind: 'unreachable', reason: 'timeout' }, 'timeout'],
    [{ kind: 'unintelligible', status: 200 }, 'unintelligible'],
  ])('of %j is "%s"', (outcome, expected) => expect(reason(outcome)).toBe(expected));
});

describe('createForm', () => {
  it('goes from submitting to subscribed, with the given entry', async () => {
    const { sent, told, submit } = formWith();
    const given = entry();
    await submit(given);
    expect(sent).toHaveBeenCalledExactlyOnceWith(given);
    expect(told).toEqual([
      ['submitting', given],
      ['subscribed', given, undefined],
    ]);
  });

  it('reports why a request failed', async () => {
    const { told, submit } = formWith(() => Promise.resolve({ kind: 'unavailable', status: 503 }));
    await submit(entry());
    expect(told).toEqual([
      ['submitting', entry()],
      ['failed', entry(), 'unavailable'],
    ]);
  });

  it('reports a reason that only sending can find out', async () => {
    const { told, submit } = formWith(() => Promise.resolve('phone'));
    await submit(entry());
    expect(told[1]).toEqual(['failed', entry(), 'phone']);
  });

  it('reports a network failure if sending rejects', async () => {
    const { told, submit } = formWith(() => Promise.reject(new Error('Script error for "./client"')));
    await submit(entry());
    expect(told[1]).toEqual(['failed', entry(), 'network']);
  });

  it('fails at once, and sends nothing, if something is missing', async () => {
    const { sent, told, submit } = formWith();
    await submit(entry({ email: '' }));
    expect(sent).not.toHaveBeenCalled();
    expect(told).toEqual([['failed', entry({ email: '' }), 'email']]);
  });

  it('ignores a second submit while one is under way, and accepts the next one afterwards', async () => {
    let answer: (answer: Answer) => void = () => undefined;
    const { sent, told, submit } = formWith(() => new Promise((resolve) => (answer = resolve)));
    const first = submit(entry());
    await submit(entry({ email: 'other@example.com' }));
    await submit(entry({ email: '' }));
    expect(sent).toHaveBeenCalledOnce();
    expect(told).toHaveLength(1);
    answer(ACCEPTED);
    await first;
    const second = submit(entry({ variant: '43' }));
    expect(sent).toHaveBeenCalledTimes(2);
    answer(ACCEPTED);
    await second;
    expect(told.map(([phase]) => phase)).toEqual(['submitting', 'subscribed', 'submitting', 'subscribed']);
  });

  it.each<[string, () => Promise<Answer>]>([
    ['a failure', () => Promise.resolve({ kind: 'unavailable', status: 500 })],
    ['a rejection', () => Promise.reject(new Error('x'))],
  ])('can be submitted again after %s', async (_, subscribe) => {
    const { sent, submit } = formWith(subscribe);
    await submit(entry());
    await submit(entry());
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('does not change the entry', async () => {
    const given = entry({ channels: ['EMAIL', 'SMS'], phone: ' 0171 ', consents: ['SMS'], optIn: true });
    const before = structuredClone(given);
    for (const value of Object.values(given) as unknown[]) Object.freeze(value);
    const { told, submit } = formWith(() => Promise.resolve({ kind: 'retired' }));
    await submit(Object.freeze(given));
    expect(given).toEqual(before);
    for (const [, heard] of told) expect(heard).toBe(given);
  });
});
