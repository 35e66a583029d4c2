import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { details } from '../../src/klaviyo/details.js';
import { byStatus, bySuccess, tell, type Outcome } from '../../src/klaviyo/outcome.js';
import { CALLS, type INTERFACES } from './interfaces.js';
import { now, replies, responseOf, type Reply } from './replies.js';

const KINDS = ['accepted', 'refused', 'retired', 'throttled', 'unavailable', 'unintelligible'];

const repliesTo = (name: keyof typeof INTERFACES): readonly Reply[] =>
  replies.filter(({ interfaces }) => interfaces.includes(name));

describe.each(CALLS)('%s', (name, call) => {
  it.each(repliesTo(name).map((reply) => [reply.name, reply] as const))('%s', async (_name, reply) => {
    const outcome = await call({ fetch: () => Promise.resolve(responseOf(reply)), now: () => Date.parse(now) });
    expect(outcome).toEqual(reply.outcome);
  });

  it('has a reply for every kind of outcome', () => {
    const kinds = new Set(repliesTo(name).map(({ outcome }) => outcome.kind));
    expect([...kinds].sort()).toEqual([...KINDS].sort());
  });
});

describe('any status and body', () => {
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

  const expectDeclaredTypes = (outcome: Outcome, status: number): void => {
    expect(KINDS).toContain(outcome.kind);
    if (outcome.kind === 'accepted') expect(status).toBeLessThan(300);
    if (outcome.kind !== 'refused') return;
    expect(outcome.status).toBe(status);
    expect([undefined, 'email', 'phone']).toContain(outcome.field);
    for (const { message, code, pointer } of outcome.errors) {
      expect(typeof message).toBe('string');
      expect(['string', 'undefined']).toContain(typeof code);
      expect(['string', 'undefined']).toContain(typeof pointer);
    }
  };

  it('give an outcome whose parts have their declared types', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 599 }),
        fc.oneof(fc.string(), json),
        fc.constantFrom(byStatus, bySuccess),
        (status, body, verdict) => {
          expectDeclaredTypes(tell(new Response(null, { status }), body, verdict, details(Date.now)), status);
        },
      ),
      { numRuns: 500 },
    );
  });
});
