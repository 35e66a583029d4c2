/** `npx tsx test/klaviyo/print-faults.ts` prints the fault table as docs/library.md has it. */
import { table } from './faults.js';

const [names = [], ...rows] = await table();
for (const row of [names, names.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`);
