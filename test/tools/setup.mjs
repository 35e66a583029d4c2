// Brings a machine with only Node and apt to where the checks and the demo run. Everything that is there already is
// left alone; where something can't be installed (no root, no apt) it says what is missing and stops.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** @typedef {'node' | 'php' | 'composer' | 'chromium'} Need */

const extensions = ['mbstring', 'dom', 'xmlwriter', 'simplexml', 'tokenizer'];
const phpPackages = ['php-cli', 'php-mbstring', 'php-xml'];

/** @type {Record<Exclude<Need, 'node'>, { missing: () => boolean, packages: string[], hint: string }>} */
const tools = {
  php: {
    missing: () => !answers('php', '-r', 'exit(PHP_VERSION_ID < 80100 ? 1 : 0);') || !hasExtensions(),
    packages: phpPackages,
    hint: `PHP 8.1 or newer on the command line with ${extensions.join(', ')}`,
  },
  composer: {
    missing: () => !answers('composer', '--version'),
    packages: ['composer', 'php-curl', 'php-zip', 'unzip', 'git'],
    hint: 'Composer 2, https://getcomposer.org',
  },
  chromium: {
    missing: () => chromium() === undefined,
    packages: ['chromium', 'fonts-liberation'],
    hint: 'Chromium, or any Chromium whose path the variable CHROMIUM holds',
  },
};

/**
 * The browser to drive: CHROMIUM, else the system's.
 * @returns {string | undefined}
 */
export function chromium() {
  const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return places.find((place) => place !== undefined && existsSync(place));
}

/**
 * Makes sure that the needs are met. Throws an Error whose message says what to install.
 * @param {...Need} needs
 */
export function setUp(...needs) {
  if (needs.includes('node')) installNodeModules();
  const missing = needs.flatMap((need) => (need !== 'node' && tools[need].missing() ? [tools[need]] : []));
  if (missing.length > 0) install(missing);
  if (needs.includes('composer')) installVendor();
}

/** @param {{ missing: () => boolean, packages: string[], hint: string }[]} wanted */
function install(wanted) {
  if (process.getuid?.() === 0 && answers('apt-get', '--version')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { env });
    const packages = wanted.flatMap((tool) => tool.packages);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  }
  const left = wanted.filter((tool) => tool.missing());
  if (left.length === 0) return;
  const packages = left.flatMap((tool) => tool.packages).join(' ');
  const list = left.map((tool) => `  ${tool.hint}`).join('\n');
  throw new Error(`Missing on this machine:\n${list}\nOn Debian or Ubuntu: sudo apt-get install ${packages}`);
}

function installNodeModules() {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (newer(installed, path.join(root, 'package-lock.json'))) return;
  run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline']);
}

/** PHP's own tools and the tests' vendor folder, apart from the module's composer.json, which asks for Magento. */
function installVendor() {
  const home = path.join(root, 'Test');
  const made = path.join(home, 'vendor/autoload.php');
  if (newer(made, path.join(home, 'composer.json'))) return;
  run('composer', ['update', '--no-interaction', '--no-progress', '--quiet'], {
    cwd: home,
    env: { ...process.env, COMPOSER_ALLOW_SUPERUSER: '1' },
  });
  // Composer leaves a file alone that would not change.
  utimesSync(made, new Date(), new Date());
}

/**
 * @param {string} made
 * @param {string} from
 */
function newer(made, from) {
  return existsSync(made) && statSync(made).mtimeMs >= statSync(from).mtimeMs;
}

/**
 * @param {string} command
 * @param {...string} args
 */
function answers(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function hasExtensions() {
  const listed = spawnSync('php', ['-m'], { encoding: 'utf8' }).stdout.toLowerCase().split('\n');
  return extensions.every((extension) => listed.includes(extension));
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
function run(command, args, options) {
  const line = [command, ...args].join(' ');
  process.stderr.write(`$ ${line}\n`);
  // Standard output stays the caller's own: the last line there is the summary.
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (status !== 0) throw new Error(`${line} failed: ${error?.message ?? `exit code ${String(status)}`}`);
}
