// `npm run size`: what a shopper's browser downloads, in bytes after gzip -9. Each built script has its budget.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** @type {Record<string, number>} */
const budgets = {
  // With nothing to choose, and where the shopper chooses.
  'back-in-stock.min.js': 2600,
  'back-in-stock-options.min.js': 3600,
  'back-in-stock-grouped.min.js': 3600,
  // Loaded for the submits that need them.
  'client.min.js': 3000,
  'phone.min.js': 30_000,
  'shop.min.js': 1800,
  'captcha.min.js': 600,
  // Hyvä has one script for every product.
  'hyva/form.min.js': 3600,
  'hyva/client.min.js': 3000,
  'hyva/phone.min.js': 30_000,
  'hyva/shop.min.js': 1800,
  'hyva/captcha.min.js': 600,
};

const root = process.argv[2] ?? path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const js = path.join(root, 'view/frontend/web/js');
const built = readdirSync(js, { encoding: 'utf8', recursive: true })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => name.endsWith('.min.js'));

for (const name of new Set([...Object.keys(budgets), ...built])) {
  const problem = check(name);
  if (problem) process.exitCode = 1;
  console.log(`${problem ? 'FAILED' : 'ok    '} ${name}: ${problem ?? `${sizeOf(name)} bytes of ${budgets[name]}`}`);
}

/** @param {string} name */
function check(name) {
  const budget = budgets[name];
  if (!built.includes(name)) return 'is in the table of test/tools/size.mjs, but is not built';
  if (budget === undefined) return 'has no budget in test/tools/size.mjs';
  const size = sizeOf(name);
  return size > budget ? `${size} bytes, ${size - budget} more than the budget of ${budget}` : undefined;
}

/** @param {string} name */
function sizeOf(name) {
  return gzipSync(readFileSync(path.join(js, name)), { level: 9 }).length;
}
