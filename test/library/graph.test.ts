/** Which modules each entry can load, by the imports in the source. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from './packed.js';

/** Modules that a file loads at run time, including dynamic imports. Imports of types are gone by then. */
function imports(file: string): string[] {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext, verbatimModuleSyntax: true },
  });
  return ts.preProcessFile(outputText).importedFiles.map(({ fileName }) => fileName);
}

/** All modules that a file can load: paths below `src`, and names of packages. */
function reach(entry: string, seen = new Set<string>()): Set<string> {
  const name = path.relative(path.join(root, 'src'), entry);
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const from of imports(entry)) {
    if (from.startsWith('.')) reach(path.resolve(path.dirname(entry), from.replace(/\.js$/, '.ts')), seen);
    else seen.add(from);
  }
  return seen;
}

const source = (name: string): string => path.join(root, 'src', name);
const pages = ['luma', 'hyva', 'panel', 'delivery'].flatMap((folder) =>
  readdirSync(source(folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name}`),
);
const secret = ['klaviyo/server.ts', 'klaviyo/secret.ts', 'klaviyo/rate.ts', 'server.ts'];

describe('imports', { timeout: 60_000 }, () => {
  it('are found, whether static or dynamic', () => {
    expect([...reach(source('server.ts'))]).toEqual(
      expect.arrayContaining(['klaviyo/server.ts', 'klaviyo/exchange.ts']),
    );
    expect([...reach(source('delivery/send.ts'))]).toContain('klaviyo/onsite.ts');
    expect([...reach(source('delivery/send.ts'))]).toContain('klaviyo/client.ts');
  });

  it.each(['index.ts', ...pages])('%s cannot load the server client', (name) => {
    const reached = reach(source(name));
    for (const file of secret) expect([...reached]).not.toContain(file);
    expect([...reached].filter((file) => /^(sandbox|cli)\//.test(file))).toEqual([]);
  });

  it('of the built storefront bring no code that sends a secret', () => {
    const home = path.join(root, 'view/frontend/web/js');
    const built = readdirSync(home, { encoding: 'utf8', recursive: true }).filter((name) => name.endsWith('.js'));
    expect(built).toEqual(expect.arrayContaining(['back-in-stock.min.js', path.join('hyva', 'form.min.js')]));
    for (const name of built) {
      expect(readFileSync(path.join(home, name), 'utf8'), name).not.toMatch(/Klaviyo-API-Key|Bearer |authorization/i);
    }
  });

  it('of packages occur in one entry only, msw, and in the command line', () => {
    const packages = (name: string): string[] => [...reach(source(name))].filter((file) => !file.endsWith('.ts'));
    expect(packages('index.ts')).toEqual([]);
    expect(packages('server.ts')).toEqual([]);
    expect(packages('sandbox/index.ts')).toEqual([]);
    expect(packages('sandbox/msw.ts')).toEqual(['msw']);
    expect(packages('cli/main.ts')).toEqual(expect.arrayContaining(['commander', 'csv-parse', 'csv-stringify/sync']));
  });
});
