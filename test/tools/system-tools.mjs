// The programs that the checks and the demo need and npm can't install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** @typedef {'php' | 'composer' | 'chromium'} Tool */

const extensions = ['curl', 'mbstring', 'dom', 'xmlwriter', 'simplexml', 'tokenizer'];

/**
 * `debian` and `homebrew` are the packages that bring a tool.
 * @type {Record<Tool, { isMissing: () => boolean, name: string, debian: string[], homebrew: string }>}
 */
export const systemTools = {
  php: {
    isMissing: () => !succeeds('php', '-r', 'exit(PHP_VERSION_ID < 80100 ? 1 : 0);') || !hasExtensions(),
    name: `PHP 8.1 or newer on the command line, with the extensions ${extensions.join(', ')}`,
    debian: ['php-cli', 'php-curl', 'php-mbstring', 'php-xml'],
    homebrew: 'php',
  },
  composer: {
    isMissing: () => !succeeds('composer', '--version'),
    name: 'Composer 2',
    debian: ['composer', 'php-zip', 'unzip', 'git'],
    homebrew: 'composer',
  },
  chromium: {
    isMissing: () => chromium() === undefined,
    name: 'Chromium or Chrome; the variable CHROMIUM can hold its path',
    debian: ['chromium', 'fonts-liberation'],
    homebrew: 'google-chrome',
  },
};

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of the browser to test with: the one in CHROMIUM, or else the system's.
 * @returns {string | undefined}
 */
export function chromium() {
  const chosen = process.env['CHROMIUM'];
  return (chosen ? [chosen] : places).find((place) => existsSync(place));
}

/**
 * @param {string} command
 * @param {...string} args
 */
export function succeeds(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function hasExtensions() {
  const listed = spawnSync('php', ['-m'], { encoding: 'utf8' }).stdout.toLowerCase().split('\n');
  return extensions.every((extension) => listed.includes(extension));
}
