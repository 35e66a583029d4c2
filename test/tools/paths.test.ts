import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const lines = (program: string, ...args: string[]): string[] =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
    .split('\n')
    .filter(Boolean);

describe.runIf(existsSync('.git'))('files', () => {
  it('no two have names that differ only in case, which macOS takes for one file', () => {
    const files = lines('git', 'ls-files', '--cached', '--others', '--exclude-standard');
    expect(files).toContain('package.json');
    const seen = new Set<string>();
    const clashes = files.filter((file) => seen.has(file.toLowerCase()) || !seen.add(file.toLowerCase()));
    expect(clashes).toEqual([]);
  });

  it('Composer’s archive contains the module, its documents and nothing else', () => {
    const archived = lines('sh', '-c', 'git archive --worktree-attributes HEAD | tar -t');
    expect(archived).toContain('registration.php');
    const module = /^([A-Z]\w+|etc|i18n|view|docs)\/|^(composer\.json|registration\.php|LICENSE|[A-Z]+\.md)$/;
    expect(archived.filter((file) => !module.test(file) || file.startsWith('Test/'))).toEqual([]);
  });
});
