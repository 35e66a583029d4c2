import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';

/** `npm run demo` on a port: what it prints until it names its address, and how it ends when it is told to. */
async function start(port: number) {
  const demo = spawn(process.execPath, ['test/demo/start.mjs'], { env: { ...process.env, PORT: String(port) } });
  onTestFinished(() => void demo.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => demo.once('close', resolve));
  const text = await new Promise<string>((resolve, reject) => {
    let text = '';
    demo.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes('Demo shop: ')) resolve(text);
    });
    demo.once('close', () => reject(new Error(`It ended: ${text}`)));
  });
  return { text, interrupt: () => (demo.kill('SIGINT'), ended) };
}

async function listen(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

it('prints its address in one line and ends cleanly on Ctrl-C', async () => {
  const { text, interrupt } = await start(0);
  const [, url = ''] = /^Demo shop: (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(text) ?? [];
  expect((await fetch(url)).status).toBe(200);
  expect(await interrupt()).toBe(0);
}, 60_000);

it('takes the next free port if the port is in use, and says so', async () => {
  const { port } = await listen();
  const { text, interrupt } = await start(port);
  const [, named, other, url = '', taken] =
    /^Port (\d+) is in use\. The demo uses (\d+) instead\.\nDemo shop: (http:\/\/127\.0\.0\.1:(\d+))\n$/.exec(text) ??
    [];
  expect(Number(named)).toBe(port);
  expect(Number(taken)).toBeGreaterThan(port);
  expect(other).toBe(taken);
  expect((await fetch(url)).status).toBe(200);
  expect(await interrupt()).toBe(0);
}, 60_000);
