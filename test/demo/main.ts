import { startDemo } from './server.js';

/** Starts the demo and prints its address. Ctrl-C ends it. */
export async function main(port: number): Promise<void> {
  const demo = await startDemo({ port });
  const taken = Number(new URL(demo.url).port);
  if (port !== 0 && taken !== port) console.log(`Port ${port} is in use. The demo uses ${taken} instead.`);
  console.log(`Demo shop: ${demo.url}`);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void demo.close().then(() => process.exit(0)));
  }
}
