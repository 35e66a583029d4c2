// `npm run demo`: installs what the demo needs, then starts the shop on PORT.
import '../tools/node-version.mjs';
import { fail, Stop } from '../tools/fail.mjs';
import { setUp } from '../tools/setup.mjs';

/** Klaviyo's stand-in listens on the shop's port plus 100. */
const highest = 65_535 - 100;

try {
  const port = readPort(process.env['PORT']);
  // Only the checks behind the counter need Composer's packages. The shop starts without them, too.
  await setUp(['php', 'composer']).catch(() => setUp(['php']));
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import('./main.js');
  await main(port);
} catch (error) {
  const { syscall, message } = /** @type {NodeJS.ErrnoException} */ (error);
  fail(syscall === 'listen' ? new Stop(`The demo can't start: ${message}. PORT sets another port.`) : error);
}

/** @param {string} [text] */
function readPort(text) {
  if (text === undefined || text === '') return 8080;
  const port = /^\d+$/.test(text) ? Number(text) : NaN;
  if (port <= highest) return port;
  throw new Stop(`PORT must be a whole number from 0 (any free port) to ${highest}, not "${text}".`);
}
