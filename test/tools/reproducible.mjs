// Builds the storefront into a folder of its own and compares it with the committed files, byte for byte.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const committed = path.join(root, 'view/frontend/web/js');
const fresh = mkdtempSync(path.join(tmpdir(), 'restock-build-'));

try {
  execFileSync(process.execPath, ['node_modules/rollup/dist/bin/rollup', '--silent', '-c'], {
    cwd: root,
    env: { ...process.env, OUT_DIR: fresh },
    stdio: 'inherit',
  });
  const names = [...new Set([...files(fresh), ...files(committed)])].sort();
  for (const name of names) {
    const same = read(fresh, name)?.equals(read(committed, name) ?? Buffer.alloc(0)) ?? false;
    console.log(`${same ? 'same     ' : 'DIFFERENT'} view/frontend/web/js/${name}`);
    if (!same) process.exitCode = 1;
  }
  if (process.exitCode) console.log('Run `npm run build` and commit what it writes.');
} finally {
  rmSync(fresh, { recursive: true });
}

/** @param {string} folder */
function files(folder) {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)));
}

/**
 * @param {string} folder
 * @param {string} name
 */
function read(folder, name) {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file) : undefined;
}
