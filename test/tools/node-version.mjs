// Stops on a Node.js that is too old, with one line. Import it first: what is imported after it may use newer features.
import { readFileSync } from 'node:fs';

/** @type {unknown} */
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const oldest = /** @type {{ engines: { node: string } }} */ (manifest).engines.node.replace(/[^\d.]/g, '');

if (olderThan(process.versions.node, oldest)) {
  console.error(`This is Node.js ${process.versions.node}. Restock needs Node.js ${oldest} or newer.`);
  process.exit(1);
}

/**
 * @param {string} version such as "18.20.4"
 * @param {string} limit such as "20.19"
 */
function olderThan(version, limit) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [limitMajor = 0, limitMinor = 0] = limit.split('.').map(Number);
  return major < limitMajor || (major === limitMajor && minor < limitMinor);
}
