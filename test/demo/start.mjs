// `npm run demo`: brings what the demo needs, then starts the shop. Needs nothing but Node (and apt, where PHP is missing).
import { setUp } from '../tools/setup.mjs';

try {
  setUp('node', 'php');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register();
await import('./main.js');
