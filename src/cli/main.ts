#!/usr/bin/env node
/** The command line: `npx @restock/klaviyo-back-in-stock import FILE`. */
import { Command } from 'commander';
import { after } from '../klaviyo/timer.js';
import { Mistake } from './mistake.js';
import { EXIT, run } from './run.js';
import { readSettings, type Typed } from './settings.js';

const { env, stderr } = process;
const interrupted = new AbortController();
const live = stderr.isTTY;

const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const cancel = after(ms, resolve);
    signal?.addEventListener('abort', () => {
      cancel();
      resolve();
    });
  });

/** The first Ctrl+C waits for the requests that are under way; the second does not. */
function interrupt(): void {
  if (interrupted.signal.aborted) process.exit(EXIT.interrupted);
  stderr.write('\nWaiting for the answers to the last requests. Press Ctrl+C again to stop at once.\n');
  interrupted.abort();
}

async function importFile(file: string, typed: Typed): Promise<void> {
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  let shown = false;
  process.exitCode = await run(file, readSettings(typed), {
    key: env['KLAVIYO_PRIVATE_KEY'],
    clock: () => performance.now(),
    sleep,
    signal: interrupted.signal,
    interval: live ? 250 : 10_000,
    show(line) {
      stderr.write(live ? `\r\x1b[2K${line.slice(0, stderr.columns - 1)}` : `${line}\n`);
      shown = true;
    },
    print(line) {
      stderr.write(live && shown ? `\n${line}\n` : `${line}\n`);
      shown = false;
    },
  });
}

const program = new Command('klaviyo-back-in-stock')
  .description('Back in stock subscriptions in Klaviyo')
  .showHelpAfterError();

program
  .command('import')
  .description('Subscribes everyone in a CSV file. The private key is in the environment variable KLAVIYO_PRIVATE_KEY.')
  .argument('<file>', 'CSV file in UTF-8 with a header')
  .option(
    '--integration <name>',
    'integration of the variants: magento_two, shopify, bigcommerce, custom',
    'magento_two',
  )
  .option('--catalog <id>', 'catalog of the variants (default: website and store view of a Magento row, or $default)')
  .option('--channel <channels>', 'for rows without a channel: EMAIL, SMS, PUSH, WHATSAPP', 'EMAIL')
  .option('--columns <pairs>', 'names of columns, such as "email=E-mail,variant=Variant ID"')
  .option('--delimiter <character>', 'what separates the columns (default: found in the first line)')
  .option('--share <part>', "part of Klaviyo's limits to use, such as 0.5 for two shops on one account", '1')
  .option('--endpoint <url>', 'the whole address of the call, such as that of a proxy')
  .option('--dry-run', 'read the whole file, say what would be sent, and send nothing')
  .addHelpText(
    'after',
    `
The command keeps a journal beside the file. If it is interrupted, run it again: it continues where it stopped.
Exit codes: 0 all accepted, 1 a mistake in the file or the options, 2 some rows rejected, 3 the key is not accepted,
4 Klaviyo is not available, 130 interrupted.`,
  )
  .action(importFile);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Mistake)) throw error;
  stderr.write(`${error.message}\n`);
  process.exitCode = EXIT.mistake;
}
