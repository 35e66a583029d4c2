import { startDemo } from './server.js';

const demo = await startDemo({ port: Number(process.env['PORT'] ?? 8080) });
console.log(`Demo shop: ${demo.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void demo.close().then(() => process.exit(0)));
}
