import { createFingerprint, readRows, type Table } from './csv.js';
import type { ReadRow } from './columns.js';

/** What a file holds, without a request. */
export interface Survey {
  readonly rows: number;
  readonly ready: number;
  /** Why rows cannot be sent → how many. */
  readonly reasons: ReadonlyMap<string, number>;
  readonly sha256: string;
}

/** A file can be wrong in many ways. Only so many reasons are kept. */
const MOST_REASONS = 20;
const OTHER = 'Other reasons';

/**
 * Reads the whole file, so that a mistake in it shows before the first row is sent.
 *
 * @throws Mistake if the file is not a valid CSV file in UTF-8
 */
export async function survey(table: Table, read: (fields: readonly string[]) => ReadRow): Promise<Survey> {
  const hash = createFingerprint();
  const reasons = new Map<string, number>();
  let rows = 0;
  let ready = 0;
  for await (const [row, fields] of readRows(table, hash)) {
    rows = row;
    const entry = read(fields);
    if ('subscription' in entry) {
      ready++;
      continue;
    }
    const reason = reasons.has(entry.reason) || reasons.size < MOST_REASONS ? entry.reason : OTHER;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return { rows, ready, reasons, sha256: hash.digest('hex') };
}
