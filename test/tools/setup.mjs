// Installs what the checks and the demo need, and leaves alone what is there. If something can't be installed, it says
// what is missing before it installs anything else.
import { existsSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { start } from './command.mjs';
import { Stop } from './fail.mjs';
import { withLock } from './lock.mjs';
import { succeeds, systemTools } from './system-tools.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const lock = path.join(root, '.setup-lock');
const limit = 20;

/** @typedef {import('./system-tools.mjs').Tool} Tool */

/**
 * Installs missing system tools (as root, with apt-get), the npm packages and, if Composer is wanted, the PHP packages.
 *
 * Two commands can start at the same time in one clone. The second waits until the first has finished.
 *
 * @param {Iterable<Tool>} wanted
 * @param {(missing: Tool[]) => string} [advice] what else to say if tools are missing
 * @throws {Stop} with what is missing and how to install it
 */
export async function setUp(wanted, advice) {
  const tools = [...new Set(wanted)];
  const install = async () => {
    await installTools(tools, advice);
    await installNodeModules();
    if (tools.includes('composer')) await installVendor();
  };
  await withLock(lock, install, (pid) =>
    say(`Another command (process ${pid}) is installing packages in this folder. Waiting for it to finish.`),
  );
}

/**
 * @param {Tool[]} tools
 * @param {(missing: Tool[]) => string} [advice]
 */
async function installTools(tools, advice = () => '') {
  const isMissing = (/** @type {Tool} */ tool) => systemTools[tool].isMissing();
  let missing = tools.filter(isMissing);
  const packages = missing.flatMap((tool) => systemTools[tool].debian);
  if (missing.length > 0 && process.getuid?.() === 0 && succeeds('apt-get', '--version')) {
    const options = ['-qq', '-o', 'DPkg::Lock::Timeout=600'];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run(['apt-get', 'update', ...options], { env });
    await run(['apt-get', 'install', '--yes', '--no-install-recommends', ...options, ...packages], { env });
    missing = missing.filter(isMissing);
  }
  if (missing.length === 0) return;
  const lines = [
    'Missing on this machine:',
    ...missing.map((tool) => `  ${systemTools[tool].name}`),
    `On Debian or Ubuntu: sudo apt-get install ${missing.flatMap((tool) => systemTools[tool].debian).join(' ')}`,
    `On macOS: brew install ${missing.map((tool) => systemTools[tool].homebrew).join(' ')}`,
    advice(missing),
  ];
  throw new Stop(lines.filter(Boolean).join('\n'));
}

async function installNodeModules() {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (isNewer(installed, path.join(root, 'package-lock.json'))) return;
  await run(['npm', 'ci', '--no-audit', '--no-fund', '--prefer-offline']);
}

/** The PHP test tools have a composer.json of their own: the module's asks for Magento. */
async function installVendor() {
  const home = path.join(root, 'Test');
  const made = path.join(home, 'vendor/autoload.php');
  if (isNewer(made, path.join(home, 'composer.json'))) return;
  await run(['composer', 'update', '--no-interaction', '--no-progress', '--quiet'], {
    cwd: home,
    env: { ...process.env, COMPOSER_ALLOW_SUPERUSER: '1' },
  });
  // Composer does not write a file again whose content stays the same.
  utimesSync(made, new Date(), new Date());
}

/**
 * @param {string} made
 * @param {string} source
 */
function isNewer(made, source) {
  return existsSync(made) && statSync(made).mtimeMs >= statSync(source).mtimeMs;
}

/**
 * @param {string[]} words
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
async function run(words, options) {
  const line = words.join(' ');
  say(`$ ${line}`);
  const { ended, stop } = start(words, { cwd: root, ...options, onOutput: (text) => process.stderr.write(text) });
  const timer = setTimeout(() => {
    say(`Stopped at the limit of ${limit} minutes: ${line}`);
    stop();
  }, limit * 60_000);
  const { status } = await ended;
  clearTimeout(timer);
  if (status !== 0) throw new Stop(status === null ? `Stopped: ${line}` : `Failed with exit code ${status}: ${line}`);
}

/** On the error stream: the last line of standard output is the summary. @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}
