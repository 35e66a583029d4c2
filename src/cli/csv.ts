import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Mistake } from './mistake.js';

/** A CSV file with a header, in UTF-8. Empty lines do not count. */
export interface Table {
  readonly file: string;
  readonly delimiter: string;
  readonly header: readonly string[];
}

export type Fields = readonly string[];

/** Rows after the header, from 1. */
export type NumberedRow = readonly [row: number, fields: Fields];

const DELIMITERS = [',', ';', '\t'];

/**
 * Reads the header.
 *
 * @param delimiter by default the one that the first line has most of: comma, semicolon or tab
 * @throws Mistake if the file cannot be read or has no header
 */
export async function openTable(file: string, delimiter?: string): Promise<Table> {
  const known = delimiter ?? (await findDelimiter(file));
  for await (const header of records(file, known)) {
    return { file, delimiter: known, header: header.map((name) => name.trim()) };
  }
  throw new Mistake(`${file} is empty. It needs a line with the names of the columns.`);
}

/** All rows in order. Only a few are in memory at a time. */
export async function* readRows({ file, delimiter }: Table, hash?: Hash): AsyncGenerator<NumberedRow, void> {
  let row = 0;
  for await (const fields of records(file, delimiter, hash)) {
    if (row > 0) yield [row, fields];
    row++;
  }
}

/** A fingerprint of a file's content. */
export const createFingerprint = (): Hash => createHash('sha256');

async function findDelimiter(file: string): Promise<string> {
  const start = Buffer.alloc(65_536);
  const handle = await open(file).catch((error: unknown) => {
    throw new Mistake(`${file} cannot be read: ${(error as Error).message}`);
  });
  const { bytesRead } = await handle.read(start).finally(() => handle.close());
  const [line = ''] = start.toString('utf8', 0, bytesRead).split(/[\r\n]/, 1);
  const count = (delimiter: string): number => line.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

async function* records(file: string, delimiter: string, hash?: Hash): AsyncGenerator<string[], void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const check = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
    for await (const chunk of chunks) {
      hash?.update(chunk);
      decoder.decode(chunk, { stream: true });
      yield chunk;
    }
    decoder.decode();
  };
  const parser = parse({ bom: true, delimiter, relax_column_count: true, skip_empty_lines: true });
  // The loop below throws the error of any part.
  pipeline(createReadStream(file), check, parser, () => undefined);
  try {
    for await (const record of parser) yield record as string[];
  } catch (error) {
    throw asMistake(file, error);
  }
}

function asMistake(file: string, error: unknown): unknown {
  if (error instanceof CsvError) return new Mistake(`${file} is not a valid CSV file: ${error.message}`);
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new Mistake(`${file} is not in UTF-8. Save it as “CSV UTF-8” and try again.`);
  }
  return code?.startsWith('E') ? new Mistake(`${file} cannot be read: ${message}`) : error;
}
