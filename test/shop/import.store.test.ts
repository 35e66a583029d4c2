/** Everyone who waits in a real store goes through the export and the import. See support/store.ts for what it needs. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CONCURRENCY, run } from '../../src/cli/run.js';
import { readSettings } from '../../src/cli/settings.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { createClock } from '../cli/support/clock.js';
import { script, soldOut } from './support/store.js';

const ALERTS = 10_000;
/** Code of a store view in another website than the default one. */
const OTHER_STORE = process.env['MAGENTO_OTHER_STORE'] ?? 'b2b_en';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'restock-export-'));
});
afterEach(() => rmSync(home, { recursive: true }));

interface Exported {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
  readonly megabytes: number;
}

it('accounts for every alert of every kind of table', async () => {
  const file = path.join(home, 'alerts.csv');
  const children = (await soldOut('conf-swatch-out')).length;
  expect(children).toBeGreaterThan(1);
  const words = [file, `${ALERTS}`, 'simple-out', 'conf-swatch-out', 'default', OTHER_STORE];
  const exported = JSON.parse(await script('export-alerts.php', ...words)) as Exported;
  console.log(`${exported.seconds} s, ${exported.megabytes} MB`);
  const rows = 7_000 + 1_000 * children;
  const unknown = 'the address is not known';
  const unconfirmed = 'the address was never confirmed';
  const sources = [
    ['magento', unknown],
    ['amasty', unknown],
    ['magesuite', unconfirmed],
    ['bss', unknown],
    ['stock-radar', unconfirmed],
    ['etechflow', unconfirmed],
  ];
  expect(exported.output.trimEnd().split('\n')).toEqual([
    ...sources.flatMap(([name, reason]) => [
      `${name}: 9000 waiting, 8000 exported as ${rows} rows, 1000 left out`,
      `  1000 left out: ${reason}`,
    ]),
    `${6 * rows} rows in ${file}`,
  ]);
  expect(exported.code).toBe(0);

  const lines: Record<string, string>[] = parse(readFileSync(file), { columns: true });
  const clock = createClock(CONCURRENCY);
  const sandbox = createSandbox({ clock: clock.now });
  const printed: string[] = [];
  const code = await run(file, readSettings({ integration: 'magento_two', channel: 'EMAIL', share: '1' }), {
    key: 'pk_sandbox',
    fetch: async (request) => {
      await clock.sleep(100);
      const reply = await sandbox.fetch(request);
      await clock.sleep(100);
      return reply;
    },
    clock: clock.now,
    sleep: clock.sleep,
    signal: new AbortController().signal,
    interval: 1_000_000,
    print: (line) => printed.push(line),
    show: () => undefined,
  });
  clock.stop();
  expect(printed[0]).toContain(' accepted, 0 rejected, 0 left.');
  expect(code).toBe(0);
  expect(sandbox.requests.every(({ status }) => status === 202)).toBe(true);
  const sent = sandbox.requests.map(({ json }) => {
    const { data } = json as {
      data: {
        attributes: { profile: { data: { attributes: { email: string } } } };
        relationships: { variant: { data: { id: string } } };
      };
    };
    return `${data.attributes.profile.data.attributes.email} ${data.relationships.variant.data.id}`;
  });
  const expected = lines.map(
    ({ email, website, store, variant }) => `${email} $magento_two:::${website}-${store}:::${variant}`,
  );
  expect(sent.sort()).toEqual(expected.sort());
  expect(sent).toHaveLength(6 * rows);
}, 1_800_000);
