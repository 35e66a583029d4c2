// npm always packs the README beside package.json. While it packs, this is the library's page: `prepack` runs this script
// with `library`, and `postpack` restores the module's README with `module`.
import { copyFileSync, existsSync, renameSync } from 'node:fs';

const readme = 'README.md';
const kept = '.module-readme.md';

if (process.argv[2] === 'library') {
  // After an interrupted run the module's README is already kept, and README.md is a copy.
  if (!existsSync(kept)) renameSync(readme, kept);
  copyFileSync('docs/library.md', readme);
} else if (existsSync(kept)) {
  renameSync(kept, readme);
}
