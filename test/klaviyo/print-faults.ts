/** `npx tsx test/klaviyo/print-faults.ts` prints the table of faults for docs/library.md. */
import { table } from './faults.js';

const [names = [], ...rows] = await table();
for (const row of [names, names.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`);
