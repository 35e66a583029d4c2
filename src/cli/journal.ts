import { closeSync, createReadStream, existsSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { Mistake } from './mistake.js';

/** What an import must have in common with the one that it continues. */
export interface Work {
  readonly rows: number;
  /** SHA-256 of the file. */
  readonly sha256: string;
  /** How the rows are read. */
  readonly options: unknown;
}

const STATES = ['waiting', 'sent', 'accepted', 'rejected'] as const;

/** What is known of a row: `waiting` is not at Klaviyo, and after `sent` the answer is not known. */
export type RowState = (typeof STATES)[number];

/**
 * The record of an import, a line for each event, written before the next event can happen. After a crash,
 * the next process knows of each row whether it was sent and what the answer was.
 */
export interface Journal {
  readonly accepted: number;
  readonly rejected: number;
  /** Rows that an earlier process sent, without an answer. */
  readonly open: number;
  /** Length of the file of rejected rows, in bytes, after the last of them. */
  readonly rejectedLength: number;
  state(row: number): RowState;
  /** Call it directly before each request. */
  sent(row: number): void;
  /** Klaviyo answered, and did not take the row. */
  notTaken(row: number): void;
  accept(row: number): void;
  reject(row: number, rejectedLength: number): void;
  close(): void;
}

const EVENTS: Readonly<Record<string, RowState>> = { n: 'waiting', s: 'sent', a: 'accepted', r: 'rejected' };

/**
 * One byte of memory for each row of the file.
 *
 * @throws Mistake if the file has a journal of other work
 */
export async function openJournal(file: string, work: Work): Promise<Journal> {
  const states = new Uint8Array(work.rows + 1);
  const counts = { accepted: 0, rejected: 0, rejectedLength: 0 };
  const apply = (event: string, row: number, length: number): void => {
    states[row] = STATES.indexOf(EVENTS[event] ?? 'waiting');
    if (event === 'a') counts.accepted++;
    if (event !== 'r') return;
    counts.rejected++;
    counts.rejectedLength = length;
  };
  const length = existsSync(file) ? await replay(file, work, apply) : 0;
  const state = (row: number): RowState => STATES[states[row] ?? 0] ?? 'waiting';
  const open = states.reduce((sum, _, row) => sum + Number(state(row) === 'sent'), 0);
  const target = openSync(file, length ? 'r+' : 'w');
  let end = length;
  const write = (line: string): void => {
    end += writeSync(target, `${line}\n`, end);
  };
  if (length) ftruncateSync(target, length);
  else write(JSON.stringify(work));
  const record = (event: string, row: number, rejectedLength = 0): void => {
    write(rejectedLength ? `${event} ${row} ${rejectedLength}` : `${event} ${row}`);
    apply(event, row, rejectedLength);
  };
  return {
    get accepted() {
      return counts.accepted;
    },
    get rejected() {
      return counts.rejected;
    },
    get rejectedLength() {
      return counts.rejectedLength;
    },
    open,
    state,
    sent: (row) => {
      if (state(row) !== 'sent') record('s', row);
    },
    notTaken: (row) => record('n', row),
    accept: (row) => record('a', row),
    reject: (row, rejectedLength) => record('r', row, rejectedLength),
    close: () => closeSync(target),
  };
}

/** @returns the length of the complete lines in bytes; 0 if there is none */
async function replay(
  file: string,
  work: Work,
  apply: (event: string, row: number, length: number) => void,
): Promise<number> {
  let length = 0;
  let begun = false;
  for await (const line of completeLines(file)) {
    if (begun) {
      const [event = '', row, rejectedLength] = line.split(' ');
      apply(event, Number(row), Number(rejectedLength));
    } else if (line !== JSON.stringify(work)) {
      throw new Mistake(
        `${file} belongs to an import with another file or other options. ` +
          'Use the same ones to continue. To begin again, delete it; Klaviyo then gets every row again.',
      );
    }
    begun = true;
    length += Buffer.byteLength(line) + 1;
  }
  return length;
}

/** Without the last line, if a crash cut it off. */
async function* completeLines(file: string): AsyncGenerator<string, void> {
  let pending = '';
  for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    const lines = (pending + chunk).split('\n');
    pending = lines.pop() ?? '';
    yield* lines;
  }
}
