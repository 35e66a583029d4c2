import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { FAULTS, play, say, table } from './faults.js';
import { CALLS } from './interfaces.js';

describe.each(CALLS)('%s', (name, call) => {
  it.concurrent.each(FAULTS.map((fault) => [fault.name, fault] as const))('%s', async (_fault, fault) => {
    const { outcome, requests } = await play(fault, call);
    const { expected } = fault;
    const classic = name === 'onsite' || name === 'catalog';
    expect({ ...outcome, cause: undefined }).toEqual('kind' in expected ? expected : expected[classic ? 0 : 1]);
    // No call retries by itself. Where the time is up early, on a busy machine, no request has arrived yet.
    expect(requests).toBeLessThanOrEqual(1);
  });
});

describe('the table in docs/library.md', () => {
  it('shows the outcome of every fault', async () => {
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

  it('shows the seconds to wait and the reason', () => {
    expect(say({ kind: 'throttled', retryAfter: 7 })).toBe('throttled (7 s)');
    expect(say({ kind: 'unavailable', status: 503, retryAfter: 7 })).toBe('unavailable (7 s)');
    expect(say({ kind: 'unreachable', reason: 'timeout' })).toBe('unreachable (timeout)');
  });
});
