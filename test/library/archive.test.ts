import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEPENDENCIES, pack, root, type Packed } from './packed.js';

let packed: Packed;
beforeAll(() => {
  packed = pack();
}, 300_000);
afterAll(() => packed.remove());

const run = promisify(execFile);
const tool = (name: string, ...args: string[]): Promise<{ stdout: string }> =>
  run(process.execPath, [path.join(root, 'node_modules', name), ...args], { cwd: packed.project });

describe('archive', () => {
  it('has the built files and their types, but nothing of Magento or the tests', () => {
    const files = execFileSync('tar', ['tzf', packed.archive], { encoding: 'utf8' }).split('\n').filter(Boolean);
    for (const entry of ['index', 'server', 'sandbox/index', 'sandbox/msw', 'cli/main']) {
      expect(files).toContain(`package/dist/${entry}.js`);
      expect(files).toContain(`package/dist/${entry}.d.ts`);
    }
    expect(files.filter((name) => !/^package\/(dist\/|package\.json$|README\.md$|LICENSE$)/.test(name))).toEqual([]);
    expect(files.filter((name) => /storefront|form\//.test(name))).toEqual([]);
  });

  it('installs the dependencies of the command line, and no other', () => {
    const installed = readdirSync(path.join(packed.project, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed.sort()).toEqual(['@restock', ...DEPENDENCIES]);
  });

  it('has a command that npx finds', async () => {
    const { stdout } = await run('npx', ['--offline', '@restock/klaviyo-back-in-stock', 'import', '--help'], {
      cwd: packed.project,
    });
    expect(stdout).toContain('Usage: klaviyo-back-in-stock import [options] <file>');
  }, 60_000);

  it('passes publint', async () => {
    const { stdout } = await tool('publint/src/cli.js', packed.archive, '--strict');
    expect(stdout).toContain('All good!');
  }, 120_000);

  it('has correct types for ES modules', async () => {
    // The tool fails if they are wrong.
    const { stdout } = await tool('@arethetypeswrong/cli/dist/index.js', packed.archive, '--profile', 'esm-only');
    expect(stdout).toContain('@restock/klaviyo-back-in-stock/sandbox/msw');
  }, 120_000);
});

describe('the exports of entry', { timeout: 60_000 }, () => {
  const load = async (entry: string): Promise<string[]> => {
    const names = `Object.keys(await import('@restock/klaviyo-back-in-stock${entry}')).sort()`;
    const script = `console.log(JSON.stringify(${names}))`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: packed.project });
    return JSON.parse(stdout) as string[];
  };

  it('.', async () => {
    expect(await load('')).toEqual([
      'CATALOG_ENDPOINT',
      'CHANNEL_SINCE',
      'CLIENT_ENDPOINT',
      'ONSITE_ENDPOINT',
      'OPT_IN_ENDPOINT',
      'REVISION',
      'formatVariantId',
      'magentoVariantId',
      'optIn',
      'parseVariantId',
      'subscribeCatalog',
      'subscribeClient',
      'subscribeOnsite',
    ]);
  });

  it('./server', async () => {
    expect(await load('/server')).toEqual([
      'SERVER_ENDPOINT',
      'SERVER_LIMITS',
      'createServerClient',
      'formatVariantId',
      'magentoVariantId',
      'parseVariantId',
    ]);
  });

  it('./sandbox', async () => {
    expect(await load('/sandbox')).toEqual(['LIMITS', 'READING_SCOPES', 'SCOPES', 'createSandbox']);
  });

  it('./sandbox/msw, if msw is installed', async () => {
    await expect(load('/sandbox/msw')).rejects.toThrow(/msw/);
    symlinkSync(path.join(root, 'node_modules/msw'), path.join(packed.project, 'node_modules/msw'));
    expect(await load('/sandbox/msw')).toEqual(['klaviyoHandlers']);
  });
});

describe('the README', () => {
  const readme = (): string => execFileSync('tar', ['xzOf', packed.archive, 'package/README.md'], { encoding: 'utf8' });

  it('is the page of the library', () => {
    expect(readme()).toBe(readFileSync(path.join(root, 'docs/library.md'), 'utf8'));
  });

  it("leaves the module's README as it was", () => {
    expect(readFileSync(path.join(packed.sources, 'README.md'), 'utf8')).toBe(
      readFileSync(path.join(root, 'README.md'), 'utf8'),
    );
    expect(readdirSync(packed.sources)).not.toContain('.module-readme.md');
  });

  it('has only links that work outside the repository', () => {
    const anchors = [...readme().matchAll(/^#+ (.+)$/gm)].map(
      ([, title = '']) => `#${title.toLowerCase().replace(/ /g, '-')}`,
    );
    const links = [...readme().matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
    expect(links).toContain('#go-live');
    for (const link of links) expect(link.startsWith('https://') || anchors.includes(link), link).toBe(true);
  });
});

describe('examples', () => {
  /** What each example prints. */
  const PRINTED: Readonly<Record<string, string>> = {
    onsite: 'accepted\nEMAIL to shopper@example.com\n',
    catalog: 'accepted\n',
    client: 'accepted\n',
    server: 'accepted, accepted\n',
    list: 'accepted\n',
    sandbox: `{
  a: 'Ab12Cd',
  email: 'shopper@example.com',
  variant: '123',
  platform: 'magento_two',
  store: '1'
}
{ kind: 'throttled', retryAfter: 30 }
`,
    msw: 'shopper@example.com waits for $magento_two:::1-1:::123\n',
    live: 'accepted\n',
  };
  const examples = readdirSync(path.join(root, 'docs/examples'));

  it.each(Object.entries(PRINTED))(
    'docs/examples/%s.ts runs in an empty project',
    async (name, printed) => {
      const file = (from: string): URL => pathToFileURL(path.join(packed.project, from));
      copyFileSync(path.join(root, `docs/examples/${name}.ts`), file(`${name}.ts`));
      copyFileSync(path.join(root, 'test/library/answer.ts'), file('answer.ts'));
      const tsx = pathToFileURL(path.join(root, 'node_modules/tsx/dist/loader.mjs')).href;
      const answered = name === 'live' ? ['--import', file('answer.ts').href] : [];
      const { stdout } = await run(process.execPath, ['--import', tsx, ...answered, `${name}.ts`], {
        cwd: packed.project,
        env: { ...process.env, KLAVIYO_COMPANY_ID: 'Ab12Cd', NO_COLOR: '1' },
      });
      expect(stdout).toBe(printed);
    },
    30_000,
  );

  it('only the last one calls Klaviyo', () => {
    for (const name of examples) {
      const source = readFileSync(path.join(root, 'docs/examples', name), 'utf8');
      expect(source.includes('createSandbox'), name).toBe(name !== 'live.ts');
    }
  });

  it('are all run, and are all part of the page', () => {
    const page = readFileSync(path.join(root, 'docs/library.md'), 'utf8');
    expect(examples.filter((name) => name.endsWith('.ts')).sort()).toEqual(
      Object.keys(PRINTED)
        .map((name) => `${name}.ts`)
        .sort(),
    );
    for (const name of examples) {
      const language = name.endsWith('.ts') ? 'ts' : 'html';
      const source = readFileSync(path.join(root, 'docs/examples', name), 'utf8');
      expect(page, name).toContain(`\`\`\`${language}\n${source}\`\`\``);
    }
  });

  it('compile in an empty project, without the DOM and without `skipLibCheck`', async () => {
    const names = Object.keys(PRINTED)
      .filter((name) => name !== 'msw')
      .map((name) => `${name}.ts`);
    const options = { strict: true, exactOptionalPropertyTypes: true, noEmit: true, target: 'ES2022', types: ['node'] };
    const modules = { module: 'NodeNext', lib: ['ES2022'], typeRoots: [path.join(root, 'node_modules/@types')] };
    writeFileSync(
      path.join(packed.project, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { ...options, ...modules }, files: names }),
    );
    await tool('typescript/bin/tsc', '-p', '.');
  }, 120_000);
});
