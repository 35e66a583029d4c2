import { expect, it } from 'vitest';
import { Clone } from './support/clone.js';

/** Makes a script believe that it runs on another version. */
const nodeVersion = (version: string): string[] => [
  '--import',
  `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '${version}' })`,
];

for (const entry of ['test/tools/test.mjs', 'test/demo/start.mjs']) {
  it.each(['18.20.4', '20.18.3'])(`${entry} says in one line that Node.js %s is too old`, async (version) => {
    const clone = new Clone();
    const { status, stderr, stdout } = await clone.node([...nodeVersion(version), entry]).ended;
    expect(stderr).toBe(`This is Node.js ${version}. Restock needs Node.js 20.19 or newer.\n`);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
}

it.each(['20.19.0', '22.1.0'])('Node.js %s is new enough', async (version) => {
  const clone = new Clone();
  clone.npm();
  expect((await clone.node([...nodeVersion(version), 'test/tools/test.mjs', 'size']).ended).stderr).not.toContain(
    'needs',
  );
});

it.each([['nosuch'], ['unit', 'nosuch'], ['constructor']])(
  'names a step that does not exist: %s %s',
  async (...args) => {
    const clone = new Clone();
    clone.npm();
    const { status, stderr } = await clone.node(['test/tools/test.mjs', ...args]).ended;
    expect(stderr).toBe(
      `There is no step named ${args.at(-1)}. ` +
        'The steps are browser, hyva, types, lint, format, build, size, php, unit.\n',
    );
    expect(status).toBe(1);
    expect(clone.log).toEqual([]);
  },
);

it.each(['abc', '-1', '80.5', '65500', '1e3', ' '])(
  'npm run demo with PORT="%s" says what is allowed',
  async (port) => {
    const clone = new Clone();
    clone.npm();
    const { status, stderr } = await clone.node(['test/demo/start.mjs'], { PORT: port }).ended;
    expect(stderr).toBe(`PORT must be a whole number from 0 (any free port) to 65435, not "${port}".\n`);
    expect(status).toBe(1);
    expect(clone.log).toEqual([]);
  },
);
