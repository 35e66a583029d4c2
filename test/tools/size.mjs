// The storefront's budget: what a page with something sold out downloads, as gzip -9 sends it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const js = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../view/frontend/web/js');
const budget = 3000;

const size = gzipSync(readFileSync(path.join(js, 'back-in-stock.min.js')), { level: 9 }).length;
console.log(`back-in-stock.min.js: ${size} bytes gzipped, ${budget} allowed`);
if (size > budget) process.exitCode = 1;
