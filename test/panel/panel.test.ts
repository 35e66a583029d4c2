// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reason } from '../../src/form/form.js';
import type { Outcome } from '../../src/klaviyo/outcome.js';
import { isShown, textOf } from './support/form-page.js';
import { open, type PanelPage } from './support/panel-page.js';
import { configured, EVERY_CHANNEL, MUG, NEWSLETTER } from './support/products.js';
import { BUTTON, confirmation, FAILED, HEADING, LEAD, SENDING, WRONG } from './support/texts.js';

const ADDRESS = 'shopper@example.com';
const REFUSED = { kind: 'refused', status: 400, errors: [] } as const;
const EVERYTHING = configured(MUG, EVERY_CHANNEL);
const SMS_ONLY = configured(MUG, { ...EVERY_CHANNEL, 'channels/offered': 'SMS' });

const filled = (answer?: Outcome | Reason): PanelPage => open(MUG, answer).type(ADDRESS);

/** A form whose request the test answers later. */
function pending(): { page: PanelPage; answer: (answer: Outcome | Reason) => void } {
  let answer: (answer: Outcome | Reason) => void = () => undefined;
  const page = open(MUG, () => new Promise((resolve) => (answer = resolve))).type(ADDRESS);
  return { page, answer: (given) => answer(given) };
}

beforeEach(() => localStorage.clear());

describe('at first the form', () => {
  it('says what it is for, and reports no error', () => {
    const page = open(MUG);
    expect(page.phase).toBe('idle');
    expect([page.heading, page.lead, page.text('button')]).toEqual([HEADING, LEAD, BUTTON]);
    expect([page.errors, page.status, page.confirmation]).toEqual([[], '', '']);
    expect(page.theme.told).toEqual([['idle', undefined]]);
  });

  it('asks for one field where there is no choice', () => expect(open(MUG).asked).toEqual(['email']));

  it('leaves it to the module to say what is wrong with a field', () => expect(open(MUG).form.noValidate).toBe(true));
});

describe('while the reply is awaited, the form', () => {
  it('says that it is sending, in the button and to screen readers', async () => {
    const { page, answer } = pending();
    page.submit();
    expect(page.phase).toBe('submitting');
    expect([page.text('button'), page.status]).toEqual([SENDING, SENDING]);
    expect(isShown(page.field('email'))).toBe(true);
    answer({ kind: 'retired' });
    await page.submitted();
    expect([page.text('button'), page.status]).toEqual([BUTTON, FAILED.retired]);
  });

  it('ignores another submit', async () => {
    const { page, answer } = pending();
    page.submit().submit();
    expect(page.theme.sent).toHaveLength(1);
    answer({ kind: 'accepted' });
    await vi.waitFor(() => expect(page.phase).toBe('subscribed'));
  });

  it('is not reset', () => {
    const { page } = pending();
    page.submit();
    page.panel.refresh();
    expect(page.phase).toBe('submitting');
  });
});

describe('an accepted subscription', () => {
  it('takes the place of the fields, and has the focus', async () => {
    const page = await filled().submitted();
    expect(page.phase).toBe('subscribed');
    expect(isShown(page.form)).toBe(false);
    expect(page.confirmation).toBe(confirmation('Cedar Mug'));
    expect(document.activeElement).toBe(page.done);
    expect(page.theme.told.at(-1)).toEqual(['subscribed', undefined]);
  });

  it('has the name that is its heading', async () => {
    const page = await filled().submitted();
    const heading = document.getElementById(page.done.getAttribute('aria-labelledby')!);
    expect(heading!.tagName).toBe('H2');
    expect(textOf(heading)).toBe('Your request is saved');
  });

  it('names the number if no address was given', async () => {
    const page = open(SMS_ONLY).type('(201) 555-0123', 'phone').tick('consent', 'SMS');
    await page.submitted();
    expect(page.confirmation).toBe(confirmation('Cedar Mug', '(201) 555-0123'));
    expect(textOf(page.done.querySelector('button'))).toBe('Use another number');
  });

  it('offers another address, which is asked for anew', async () => {
    const page = await filled().submitted();
    const buttons = [...page.done.querySelectorAll('button')].map(textOf);
    expect(buttons).toEqual(['Use another address']);
    page.again('address');
    expect(page.phase).toBe('idle');
    expect(isShown(page.form)).toBe(true);
    expect(page.field('email').value).toBe('');
    expect(document.activeElement).toBe(page.field('email'));
    await page.type('other@example.com').submitted();
    expect(page.theme.sent.map(({ email }) => email)).toEqual([ADDRESS, 'other@example.com']);
    expect(page.confirmation).toBe(confirmation('Cedar Mug', 'other@example.com'));
  });

  it('does nothing when another part of it is clicked', async () => {
    const page = await filled().submitted();
    page.done.querySelector('p')!.click();
    expect(page.phase).toBe('subscribed');
    expect(page.field('email').value).toBe(ADDRESS);
  });

  it.each(["$& $1 $$ $` $'", '%address <b>&amp;</b> "\'\\ </script>'])(
    'names a product "%s" as it is',
    async (name) => {
      const page = await open(configured(MUG, {}, { name }))
        .type(ADDRESS)
        .submitted();
      expect(page.confirmation).toBe(confirmation(name));
      expect(page.done.querySelector('p')!.children).toHaveLength(0);
    },
  );

  it('can have the merchant’s words', async () => {
    const texts = { 'texts/confirmation': 'We write to %address about %product and %choice. 100 %sure!' };
    const page = await open(configured(MUG, texts)).type(ADDRESS).submitted();
    expect(page.confirmation).toBe('We write to shopper@example.com about Cedar Mug and . 100 %sure!');
  });
});

describe('a failure that is not about a field', () => {
  it.each<[keyof typeof FAILED, Outcome]>([
    ['refused', { ...REFUSED, errors: [{ message: 'raw words' }] }],
    ['retired', { kind: 'retired' }],
    ['throttled', { kind: 'throttled', retryAfter: 7 }],
    ['unavailable', { kind: 'unavailable', status: 503 }],
    ['network', { kind: 'unreachable', reason: 'network' }],
    ['timeout', { kind: 'unreachable', reason: 'timeout' }],
    ['unintelligible', { kind: 'unintelligible', status: 200 }],
  ])('%s is told in the status line, and everything that was entered stays', async (reason, outcome) => {
    const page = await filled(outcome).submitted();
    expect(page.phase).toBe('failed');
    expect(page.status).toBe(FAILED[reason]);
    expect(page.errors).toEqual([FAILED[reason]]);
    expect(page.faults).toEqual([]);
    expect(page.field('email').value).toBe(ADDRESS);
    expect(page.theme.told.at(-1)).toEqual(['failed', reason]);
    page.theme.answer = { kind: 'accepted' };
    expect((await page.submitted()).phase).toBe('subscribed');
  });

  it('leaves the focus where it is', async () => {
    const page = filled({ kind: 'retired' });
    page.button.focus();
    await page.submitted();
    expect(document.activeElement).toBe(page.button);
  });
});

describe('a failure that is about a field', () => {
  /** The message stands with the field, which is marked and has the focus. */
  const expectFault = (page: PanelPage, message: string, field: Element): void => {
    expect(page.phase).toBe('failed');
    expect(page.errors).toEqual([message]);
    expect(page.status).toBe('');
    expect(page.faults).toEqual([field]);
    expect(field.closest('.restock-field')!.textContent).toContain(message);
    expect(page.description(field)).toBe(message);
    expect(document.activeElement).toBe(field);
  };

  it.each(['', 'test@klaviyo', 'nobody'])('a malformed address "%s"', async (address) => {
    const page = await open(MUG).type(address).submitted();
    expectFault(page, WRONG.email, page.field('email'));
    expect(page.field('email').value).toBe(address);
    expect(page.theme.sent).toEqual([]);
  });

  it('a refused address, which never says that the address is incomplete', async () => {
    const page = await filled({ ...REFUSED, field: 'email' }).submitted();
    expectFault(page, WRONG.emailRefused, page.field('email'));
    expect(page.form.textContent).toContain('enter a complete');
    expect(page.text('form')).not.toContain('enter a complete');
  });

  it('a newsletter without an address', async () => {
    const page = open(EVERYTHING).tick('channel', 'EMAIL').tick('channel', 'SMS').tick('opt_in');
    expectFault(await page.submitted(), WRONG.email, page.field('email'));
  });

  it.each<[keyof typeof WRONG, Reason, Outcome | Reason]>([
    ['phone', 'phone', 'phone'],
    ['phoneRefused', 'phoneRefused', { ...REFUSED, field: 'phone' }],
  ])('%s', async (text, reason, answer) => {
    const page = open(EVERYTHING, answer).type(ADDRESS).type('0171', 'phone').tick('channel', 'SMS');
    expectFault(await page.submitted(), WRONG[text], page.field('phone'));
    expect(page.theme.told.at(-1)).toEqual(['failed', reason]);
  });

  it('no channel', async () => {
    const page = await open(EVERYTHING, 'channel').type(ADDRESS).tick('channel', 'EMAIL').submitted();
    expectFault(page, WRONG.channel, page.field('channel', 'EMAIL'));
  });

  it.each([
    ['SMS', 'consentSMS'],
    ['WHATSAPP', 'consentWHATSAPP'],
  ] as const)('no consent to %s, and not to another channel', async (channel, reason) => {
    const page = open(EVERYTHING, reason).type(ADDRESS).tick('channel', 'SMS').tick('channel', 'WHATSAPP');
    expectFault(await page.submitted(), WRONG.consent, page.field('consent', channel));
  });

  it('no consent to the only channel', async () => {
    const page = open(SMS_ONLY, 'consentSMS').type('(201) 555-0123', 'phone');
    expectFault(await page.submitted(), WRONG.consent, page.field('consent', 'SMS'));
  });

  it('is no longer marked when the next submit succeeds', async () => {
    const page = await open(MUG).submitted();
    await page.type(ADDRESS).submitted();
    expect([page.faults, page.errors]).toEqual([[], []]);
  });

  it('is no longer marked when another field is at fault', async () => {
    const page = await open(EVERYTHING, 'phone').tick('channel', 'SMS').submitted();
    expect(page.faults).toEqual([page.field('email')]);
    await page.type(ADDRESS).submitted();
    expect(page.faults).toEqual([page.field('phone')]);
  });
});

describe('an address from the customer’s account', () => {
  const value = (page: PanelPage): string => page.field('email').value;

  it('is filled in', () => {
    const page = open(MUG);
    page.panel.prefill(ADDRESS);
    expect(value(page)).toBe(ADDRESS);
  });

  it('never replaces what is in the field', () => {
    const page = open(MUG).type('typed@exam');
    page.panel.prefill(ADDRESS);
    expect(value(page)).toBe('typed@exam');
  });

  it('changes nothing for guests', () => {
    const page = open(MUG).type('typed@exam');
    page.panel.prefill();
    page.panel.prefill('');
    expect(value(page)).toBe('typed@exam');
    expect(value(open(MUG))).toBe('');
  });

  it('is not filled in as a phone number', () => {
    const page = open(SMS_ONLY);
    page.panel.prefill(ADDRESS);
    expect(page.field('phone').value).toBe('');
  });
});

describe('what the shopper can send', () => {
  it('is what the fields hold at the moment of the submit', async () => {
    const page = open(configured(MUG, NEWSLETTER)).type('first@example.com').tick('opt_in');
    await page.type('  second@example.com ').submitted();
    expect(page.theme.sent).toEqual([
      {
        ...{ variant: '42', label: '', email: 'second@example.com', phone: '' },
        ...{ channels: ['EMAIL'], consents: [], optIn: true },
      },
    ]);
  });

  it('goes off by Enter, by the button and by the theme', async () => {
    const page = await filled().submitted();
    page.again('address').type(ADDRESS);
    const enter = new Event('submit', { bubbles: true, cancelable: true });
    expect(page.form.dispatchEvent(enter)).toBe(false);
    await vi.waitFor(() => expect(page.phase).toBe('subscribed'));
    page.again('address').type(ADDRESS).panel.submit();
    await vi.waitFor(() => expect(page.phase).toBe('subscribed'));
    expect(page.theme.sent).toHaveLength(3);
  });
});
