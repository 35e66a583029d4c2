import type { Outcome } from '../klaviyo/outcome.js';
import { createReader } from './columns.js';
import { openTable, readRows } from './csv.js';
import { importRows, reasonOf, type ImportResult } from './importer.js';
import { openJournal, type Journal } from './journal.js';
import { createSubscribe, limits } from './klaviyo.js';
import { lock } from './lock.js';
import { Mistake } from './mistake.js';
import { createProgress, duration, number } from './progress.js';
import { openRejected } from './rejected.js';
import type { Settings } from './settings.js';
import { survey, type Survey } from './survey.js';
import type { ServerOptions } from '../server.js';

/** Exit codes. */
export const EXIT = { done: 0, mistake: 1, rejected: 2, denied: 3, unavailable: 4, interrupted: 130 } as const;

/** What the import needs from its surroundings. */
export interface Surroundings extends Pick<ServerOptions, 'fetch' | 'random'> {
  /** Private key. */
  readonly key: string | undefined;
  readonly clock: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Prints a line. */
  readonly print: (line: string) => void;
  /** Shows a line in the place of the one before. */
  readonly show: (line: string) => void;
  /** How often to show the progress, in milliseconds. */
  readonly interval: number;
  readonly signal: AbortSignal;
}

/** Enough for Klaviyo's limit even if an answer takes two seconds, and few enough to wait for at the end. */
export const CONCURRENCY = 120;

/**
 * Imports a file, or continues an import that was interrupted.
 *
 * @returns the exit code
 * @throws Mistake for a mistake in the file or the options
 */
export async function run(file: string, settings: Settings, around: Surroundings): Promise<number> {
  const { print } = around;
  const key = settings.dryRun ? undefined : checkKey(around.key);
  const table = await openTable(file, settings.delimiter);
  const read = createReader(table.header, settings);
  const contents = await survey(table, read);
  const [window] = limits(settings.share).slice(-1);
  const perMinute = window?.limit ?? 1;
  if (settings.dryRun) {
    describe(contents, perMinute, print);
    return EXIT.done;
  }
  const files = { journal: `${file}.journal`, rejected: `${file}.rejected.csv` };
  const unlock = lock(`${file}.lock`);
  const { integration, catalog, channels, columns } = settings;
  try {
    const options = { integration, catalog, channels, columns, delimiter: table.delimiter };
    const journal = await openJournal(files.journal, { rows: contents.rows, sha256: contents.sha256, options });
    const rejected = openRejected(files.rejected, table, journal.rejectedLength);
    try {
      welcome(journal, contents, print);
      const progress = createProgress(contents.rows, perMinute, around.clock);
      const show = (): void => around.show(progress(journal));
      show();
      const timer = setInterval(show, around.interval);
      const result = await importRows({
        rows: readRows(table),
        read,
        journal,
        rejected,
        concurrency: CONCURRENCY,
        subscribe: createSubscribe({
          ...around,
          key,
          endpoint: settings.endpoint,
          limits: limits(settings.share),
        }),
        sleep: around.sleep,
        signal: around.signal,
      }).finally(() => clearInterval(timer));
      show();
      return farewell(result, journal, contents, files, print);
    } finally {
      journal.close();
      rejected.close();
    }
  } finally {
    unlock();
  }
}

/** @throws Mistake without a key, and for one that a header cannot carry. The message does not contain it. */
function checkKey(key = ''): string {
  const trimmed = key.trim();
  if (/^[!-~]+$/.test(trimmed)) return trimmed;
  throw new Mistake(
    trimmed
      ? 'The environment variable KLAVIYO_PRIVATE_KEY is not a valid private key: it has spaces or special characters.'
      : 'Set the environment variable KLAVIYO_PRIVATE_KEY to a private key of your Klaviyo account.',
  );
}

function describe({ rows, ready, reasons }: Survey, perMinute: number, print: (line: string) => void): void {
  print(`${number(rows)} rows. ${number(ready)} can be sent, which takes at least ${duration(ready / perMinute)}.`);
  if (rows > ready) print(`${number(rows - ready)} cannot be sent:`);
  for (const [reason, count] of reasons) print(`  ${number(count)}: ${reason}`);
  print('Nothing was sent.');
}

function welcome(journal: Journal, { rows }: Survey, print: (line: string) => void): void {
  const done = journal.accepted + journal.rejected;
  if (!done && !journal.open) return;
  print(`This import began earlier. ${number(done)} of ${number(rows)} rows are done and are not sent again.`);
  if (!journal.open) return;
  print(
    `${number(journal.open)} rows were sent without an answer on record. They are sent again; ` +
      'Klaviyo counts a repeated subscription once.',
  );
}

function farewell(
  { stop, unanswered, last }: ImportResult,
  { accepted, rejected }: Journal,
  { rows }: Survey,
  files: { readonly journal: string; readonly rejected: string },
  print: (line: string) => void,
): number {
  const left = rows - accepted - rejected;
  print(`${number(rows)} rows: ${number(accepted)} accepted, ${number(rejected)} rejected, ${number(left)} left.`);
  if (rejected) print(`The rejected rows and the reasons are in ${files.rejected}. Correct a copy and import it.`);
  if (stop) print(stop.kind === 'interrupted' ? 'Interrupted.' : `Stopped: ${explain(stop.outcome)}`);
  else if (last) print(`${number(unanswered)} rows have no result yet: ${explain(last)}`);
  if (left) print('To continue, run the same command again.');
  else print(`To import the same file once more, delete ${files.journal} first.`);
  if (stop?.kind === 'interrupted') return EXIT.interrupted;
  if (stop?.outcome.kind === 'refused') return EXIT.denied;
  if (left) return EXIT.unavailable;
  return rejected ? EXIT.rejected : EXIT.done;
}

/** Why there is no answer, to be printed after a colon. */
function explain(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'refused':
      return `${
        outcome.status === 401
          ? 'Klaviyo does not accept the private key'
          : 'the private key needs the scopes catalogs:write and profiles:write'
      }. Klaviyo says: ${reasonOf(outcome)}`;
    case 'retired':
      return 'Klaviyo does not know this address (404 or 410). Check --endpoint, or update this command.';
    case 'throttled':
      return 'Klaviyo takes no more requests at the moment (429). Another program may use up its limits.';
    case 'unavailable':
      return `Klaviyo is temporarily unavailable (${outcome.status}).`;
    case 'unreachable':
      return 'Klaviyo cannot be reached. Check the connection.';
    case 'unintelligible':
      return `the answers are not from Klaviyo (status ${outcome.status}). A proxy may send them.`;
    case 'accepted':
      return '';
  }
}
