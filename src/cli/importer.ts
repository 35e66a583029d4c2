import type { Outcome } from '../klaviyo/outcome.js';
import type { Subscription } from '../klaviyo/json-api.js';
import type { ReadRow } from './columns.js';
import type { Fields, NumberedRow } from './csv.js';
import type { Journal } from './journal.js';
import type { Subscribe } from './klaviyo.js';
import type { RejectedFile } from './rejected.js';

export interface Import {
  readonly rows: AsyncIterator<NumberedRow, void>;
  readonly read: (fields: Fields) => ReadRow;
  readonly journal: Journal;
  readonly rejected: RejectedFile;
  readonly subscribe: Subscribe;
  /** The most rows at a time. */
  readonly concurrency: number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Ends the import. Requests that are under way get their answer. */
  readonly signal: AbortSignal;
}

/** Why an import ended before the last row. */
export type Stop = { readonly kind: 'interrupted' } | { readonly kind: 'stopped'; readonly outcome: Outcome };

export interface ImportResult {
  readonly stop?: Stop | undefined;
  /** Rows without an answer in this run. The next run tries them again. */
  readonly unanswered: number;
  /** What the last of them came to. */
  readonly last?: Outcome | undefined;
}

/** How often a row is tried while there is no answer: for about three minutes. */
const TRIES = 8;
/** So many rows without an answer, and none with one between them: Klaviyo is not available. */
const UNANSWERED_IN_A_ROW = 20;
const LONGEST_WAIT_MS = 600_000;

/**
 * Sends all rows that are not done. The first request goes alone, so that a wrong key costs one request.
 *
 * @throws if the rows cannot be read or the files cannot be written
 */
export async function importRows(work: Import): Promise<ImportResult> {
  const { rows, read, journal, rejected, subscribe, concurrency, sleep } = work;
  const ended = new AbortController();
  const waiting = new Set<AbortController>();
  let stop: Stop | undefined;
  let unanswered = 0;
  let last: Outcome | undefined;
  let inARow = 0;

  function end(reason?: Stop): void {
    stop ??= reason;
    ended.abort();
    for (const turn of waiting) turn.abort();
  }
  const over = (): boolean => ended.signal.aborted;
  const interrupt = (): void => end({ kind: 'interrupted' });

  const reject = (row: number, fields: Fields, reason: string): void =>
    journal.reject(row, rejected.add(fields, reason));

  async function request(row: number, subscription: Subscription): Promise<Outcome> {
    const turn = new AbortController();
    waiting.add(turn);
    const onSend = (): void => {
      waiting.delete(turn);
      journal.sent(row);
    };
    return subscribe(subscription, onSend, turn.signal).finally(() => waiting.delete(turn));
  }

  async function send(row: number, fields: Fields, subscription: Subscription): Promise<void> {
    for (let attempt = 1; !over(); attempt++) {
      const outcome = await request(row, subscription);
      const denied = outcome.kind === 'refused' && isDenied(outcome.status);
      if (outcome.kind === 'accepted' || (outcome.kind === 'refused' && !denied)) {
        inARow = 0;
        if (outcome.kind === 'accepted') journal.accept(row);
        else reject(row, fields, reasonOf(outcome));
        return;
      }
      if (isAnswer(outcome) && journal.state(row) === 'sent') journal.notTaken(row);
      if (denied) end({ kind: 'stopped', outcome });
      if (over()) return;
      if (outcome.kind === 'retired' || attempt === TRIES) {
        unanswered++;
        last = outcome;
        if (++inARow >= UNANSWERED_IN_A_ROW) end({ kind: 'stopped', outcome });
        return;
      }
      await sleep(pause(outcome, attempt), ended.signal);
    }
  }

  /** Works on one row after the other, until one was sent if `once`. */
  async function run(once: boolean): Promise<void> {
    while (!over()) {
      const { value } = await rows.next();
      if (!value) return;
      const [row, fields] = value;
      const state = journal.state(row);
      if (state === 'accepted' || state === 'rejected') continue;
      const entry = read(fields);
      if ('reason' in entry) {
        reject(row, fields, entry.reason);
        continue;
      }
      await send(row, fields, entry.subscription);
      if (once) return;
    }
  }

  work.signal.addEventListener('abort', interrupt);
  if (work.signal.aborted) interrupt();
  try {
    await run(true);
    const runs = Array.from({ length: concurrency }, () =>
      run(false).catch((error: unknown) => {
        end();
        throw error;
      }),
    );
    // All of them have to end before the files are closed.
    await Promise.allSettled(runs);
    await Promise.all(runs);
    return { stop, unanswered, last };
  } finally {
    work.signal.removeEventListener('abort', interrupt);
  }
}

/** A wrong key, or a key without a scope. */
const isDenied = (status: number): boolean => status === 401 || status === 403;

/** Whether the outcome says that Klaviyo did not take the row. After any other, nobody knows. */
const isAnswer = ({ kind }: Outcome): boolean => kind === 'refused' || kind === 'retired' || kind === 'throttled';

export const reasonOf = (outcome: Outcome & { kind: 'refused' }): string =>
  outcome.errors.map(({ message }) => message).join(' ') || `Klaviyo refused the row with status ${outcome.status}.`;

function pause(outcome: Outcome, attempt: number): number {
  const asked = 'retryAfter' in outcome ? outcome.retryAfter : undefined;
  return Math.min(LONGEST_WAIT_MS, asked === undefined ? Math.min(60_000, 1000 * 2 ** attempt) : asked * 1000);
}
