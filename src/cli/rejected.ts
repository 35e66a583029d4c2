import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { Fields, Table } from './csv.js';

const REASON = 'reason';

/** A file with the columns of the imported one and a column `reason`. */
export interface RejectedFile {
  /** @returns the new length of the file in bytes */
  add(fields: Fields, reason: string): number;
  close(): void;
}

/**
 * Creates the file with its first row.
 *
 * @param length of the rows that the journal knows. Rows behind it are removed: a crash came before their journal
 * entry.
 */
export function openRejected(file: string, { header, delimiter }: Table, length: number): RejectedFile {
  let target: number | undefined;
  const place = header.findIndex((name) => name.toLowerCase() === REASON);
  const line = (fields: Fields, reason: string): string => {
    const extended = [...fields];
    extended.splice(place < 0 ? fields.length : place, place < 0 ? 0 : 1, reason);
    return stringify([extended], { delimiter });
  };
  const start = (): number => {
    const opened = openSync(file, 'a', 0o600); // it has addresses
    if (length < fstatSync(opened).size) ftruncateSync(opened, length);
    if (fstatSync(opened).size === 0) writeSync(opened, line(header, REASON));
    return opened;
  };
  return {
    add(fields, reason) {
      target ??= start();
      writeSync(target, line(fields, reason));
      return fstatSync(target).size;
    },
    close() {
      if (target !== undefined) closeSync(target);
    },
  };
}
