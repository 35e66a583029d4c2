import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';

/** `npm run demo` on a port: its first line, and how it ends when it is told to. */
async function start(port: number) {
  const demo = spawn(process.execPath, ['test/demo/start.mjs'], { env: { ...process.env, PORT: String(port) } });
  const ended = new Promise<number | null>((resolve) => demo.once('close', resolve));
  const line = await new Promise<string>((resolve, reject) => {
    demo.stdout.setEncoding('utf8').once('data', resolve);
    demo.once('close', () => reject(new Error('It ended without a word.')));
  });
  return { line, interrupt: () => (demo.kill('SIGINT'), ended) };
}

it('takes the next free port, says its address in one line, and ends cleanly on Ctrl-C', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const { line, interrupt } = await start(port);
  other.close();

  const [, url = '', taken] = /^Demo shop: (http:\/\/127\.0\.0\.1:(\d+))\n$/.exec(line) ?? [];
  expect(Number(taken)).toBeGreaterThan(port);
  expect((await fetch(url)).status).toBe(200);
  expect(await interrupt()).toBe(0);
});
