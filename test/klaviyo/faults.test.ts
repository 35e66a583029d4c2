import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { postOnsite } from '../../src/klaviyo/onsite.js';
import { FAULTS, play, say, table } from './faults.js';
import { CALLS, companyId, email, type Call } from './interfaces.js';

describe.each(CALLS)('%s', (name, call) => {
  it.concurrent.each(FAULTS.map((fault) => [fault.name, fault] as const))('%s', async (_fault, fault) => {
    const { outcome, sent, requests } = await play(fault, call);
    const { expected } = fault;
    const classic = name === 'onsite' || name === 'catalog';
    expect(outcome).toEqual('kind' in expected ? expected : expected[classic ? 0 : 1]);
    // Nothing is repeated behind anybody's back, and no body is read without an end.
    expect(requests).toBeLessThanOrEqual(1);
    expect(sent).toBeLessThan(20_000_000);
  });
});

describe('onsite, as a product page posts it', () => {
  const call: Call = ({ origin = '', timeout = 10_000 }) =>
    postOnsite({ companyId, email, variant: '123', store: '1' }, origin, timeout);
  // It gives up the bound on the reply's length, Klaviyo's messages and the seconds to wait, to weigh less.
  const faults = FAULTS.filter(({ name }) => name !== 'huge body').map((fault) => [fault.name, fault] as const);

  it.concurrent.each(faults)('%s', async (_fault, fault) => {
    const { expected } = fault;
    const { outcome } = await play(fault, call);
    const told = { ...('kind' in expected ? expected : expected[0]), errors: [], retryAfter: undefined };
    expect({ ...outcome, errors: [] }).toEqual(told);
  });
});

describe('documentation', () => {
  it('prints the same table', async () => {
    const page = await readFile(new URL('../../docs/library.md', import.meta.url), 'utf8');
    const cells = (line: string): string[] =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
    const lines = page.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('| --'));
    const start = lines.findIndex((line) => cells(line).includes('onsite'));
    const rows = await table();
    expect(lines.slice(start, start + rows.length).map(cells)).toEqual(rows);
  });

  it('words every outcome', () => {
    expect(say({ kind: 'throttled', retryAfter: 7 })).toBe('throttled (7 s)');
    expect(say({ kind: 'unreachable', reason: 'timeout' })).toBe('unreachable (timeout)');
  });
});
