import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byStatus,
  bySuccess,
  messages,
  tell as tellWith,
  type Outcome,
  type Verdict,
} from '../../src/klaviyo/outcome.js';

const tell = (response: Response, body: string | undefined, verdict: Verdict): Outcome =>
  tellWith(response, body, verdict, messages);
const reply = (status: number): Response => new Response(null, { status });
const both: [string, Verdict][] = [
  ['onsite and catalog', bySuccess],
  ['client, server and list', byStatus],
];
const documented =
  '{"errors": ["There was something wrong with your request. Please try again."], "data": {}, "success": false}';
const seen =
  '{"status": 400, "message": "There was something wrong with your request: * email   * Enter a valid email address."}';
const jsonApi = (pointer: string, detail = 'Invalid input.'): string =>
  JSON.stringify({
    errors: [{ id: '1', status: 400, code: 'invalid', title: 'T', detail, source: { pointer }, meta: {} }],
  });

describe('yes', () => {
  it('onsite and catalog: 2xx and `success` true and nothing else', () => {
    for (const status of [200, 201, 202]) {
      expect(tell(reply(status), '{"email": "a@example.com", "success": true}', bySuccess)).toEqual({
        kind: 'accepted',
      });
    }
    for (const body of [
      '{"success": "true"}',
      '{"success": 1}',
      '{}',
      '',
      'true',
      'null',
      '[true]',
      '{"success": null}',
    ]) {
      expect(tell(reply(200), body, bySuccess), body).toEqual({ kind: 'unintelligible', status: 200 });
    }
  });

  it('client, server and list: 202, whatever it carries', () => {
    for (const body of ['', '{}', '{"success": false}']) expect(tell(reply(202), body, byStatus).kind).toBe('accepted');
    for (const status of [200, 201, 204]) {
      expect(tell(reply(status), '{"success": true}', byStatus)).toEqual({ kind: 'unintelligible', status });
    }
  });

  it.each(both)('%s: never under another status', (_name, verdict) => {
    for (const status of [300, 302, 304, 400, 401, 404, 410, 429, 500, 503]) {
      expect(tell(reply(status), '{"success": true}', verdict).kind, `${status}`).not.toBe('accepted');
    }
  });

  it.each(both)('%s: not where the body was too large to be read', (_name, verdict) => {
    for (const status of [200, 202]) {
      expect(tell(reply(status), undefined, verdict)).toEqual({ kind: 'unintelligible', status });
    }
  });
});

describe('no', () => {
  it('2xx with `success` false is a refusal', () => {
    expect(tell(reply(200), documented, bySuccess)).toEqual({
      kind: 'refused',
      errors: [{ message: 'There was something wrong with your request. Please try again.' }],
    });
  });

  it.each(both)('%s: 4xx is a refusal, readable or not', (_name, verdict) => {
    for (const status of [400, 401, 403, 405, 409, 415, 422]) {
      for (const body of ['', '<html>', undefined]) {
        expect(tell(reply(status), body, verdict)).toEqual({ kind: 'refused', errors: [] });
      }
    }
  });

  it('keeps message, code and pointer of JSON:API', () => {
    expect(tell(reply(400), jsonApi('/data/attributes/channels'), byStatus)).toEqual({
      kind: 'refused',
      errors: [{ message: 'Invalid input.', code: 'invalid', pointer: '/data/attributes/channels' }],
    });
  });

  it.each([
    ['email', seen],
    ['email', jsonApi('/data/attributes/profile/data/attributes/email')],
    ['email', jsonApi('/data/attributes/profile', 'Invalid email address')],
    ['phone', jsonApi('/data/attributes/profile/data/attributes/phone_number')],
    ['phone', jsonApi('/data/', 'Invalid phone number format (Example of a valid format: +12345678901)')],
    [undefined, documented],
    [undefined, jsonApi('/data/attributes/profile/data/attributes/subscriptions/email/marketing/consent', 'No.')],
    [undefined, jsonApi('/data/attributes/channels', "'EMAIL' is not a valid channel.")],
    [undefined, '{"email": "email@phone.example", "success": false}'],
  ])('is about %s: %s', (field, body) => {
    expect(tell(reply(400), body, byStatus)).toMatchObject({ kind: 'refused', field });
  });
});

describe.each(both)('status, %s', (_name, verdict) => {
  it.each([
    [404, { kind: 'retired' }],
    [410, { kind: 'retired' }],
    [500, { kind: 'unavailable', status: 500 }],
    [503, { kind: 'unavailable', status: 503 }],
    [599, { kind: 'unavailable', status: 599 }],
    [302, { kind: 'unintelligible', status: 302 }],
    [307, { kind: 'unintelligible', status: 307 }],
  ] as [number, Outcome][])('%i', (status, outcome) => {
    expect(tell(reply(status), '', verdict)).toEqual(outcome);
  });
});

describe('total', () => {
  const kinds = ['accepted', 'refused', 'retired', 'throttled', 'unavailable', 'unreachable', 'unintelligible'];
  const json = fc.oneof(
    fc.json(),
    fc
      .record({ errors: fc.jsonValue(), message: fc.jsonValue(), success: fc.jsonValue() }, { requiredKeys: [] })
      .map((value) => JSON.stringify(value)),
    fc
      .array(fc.record({ detail: fc.jsonValue(), code: fc.jsonValue(), source: fc.jsonValue() }, { requiredKeys: [] }))
      .map((errors) => JSON.stringify({ errors, success: false })),
    fc.constant('{"errors": [{"detail": {"toString": 1}, "code": {"toJSON": 2}, "source": {"pointer": []}}]}'),
  );
  const body = fc.option(fc.oneof(fc.string(), json), { nil: undefined });

  it('any status and body give an outcome whose parts have the types they say', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 599 }),
        body,
        fc.constantFrom(byStatus, bySuccess),
        (status, text, verdict) => {
          const outcome = tell(reply(status), text, verdict);
          expect(kinds).toContain(outcome.kind);
          if (outcome.kind === 'accepted') expect(status).toBeLessThan(300);
          if (outcome.kind !== 'refused') return;
          for (const { message, code, pointer } of outcome.errors) {
            expect(typeof message).toBe('string');
            expect(['string', 'undefined']).toContain(typeof code);
            expect(['string', 'undefined']).toContain(typeof pointer);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
