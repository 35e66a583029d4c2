/**
 * The library as npm installs it: packed from a copy of the sources, and installed from the archive in an empty
 * project.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the command line needs. The other entries load none of them. */
export const DEPENDENCIES: readonly string[] = ['commander', 'csv-parse', 'csv-stringify'];

export interface Packed {
  /** The copy of the sources, after packing. */
  readonly sources: string;
  readonly archive: string;
  /** A project whose only dependency is the archive. */
  readonly project: string;
  remove(): void;
}

const npm = (cwd: string, ...args: string[]): void => {
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, stdio: 'pipe' });
};

export function pack(): Packed {
  const home = mkdtempSync(path.join(tmpdir(), 'restock-library-'));
  const sources = path.join(home, 'sources');
  const project = path.join(home, 'project');
  mkdirSync(sources);
  mkdirSync(project);
  for (const name of ['src', 'docs', 'package.json', 'tsconfig.json', 'README.md', 'LICENSE']) {
    if (readdirSync(root).includes(name)) cpSync(path.join(root, name), path.join(sources, name), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(sources, 'node_modules'));
  npm(sources, 'pack', '--pack-destination', home);
  const archive = path.join(
    home,
    readdirSync(home).find((name) => name.endsWith('.tgz'))!,
  );
  writeFileSync(path.join(project, 'package.json'), JSON.stringify({ name: 'project', private: true, type: 'module' }));
  // Without a registry: the dependencies come from here as well.
  const packages = DEPENDENCIES.map((name) => path.join(root, 'node_modules', name));
  npm(home, 'pack', '--ignore-scripts', '--pack-destination', project, ...packages);
  const archives = readdirSync(project).filter((name) => name.endsWith('.tgz'));
  npm(project, 'install', '--offline', '--omit=peer', ...archives.map((name) => `./${name}`), archive);
  return { sources, archive, project, remove: () => rmSync(home, { recursive: true }) };
}
