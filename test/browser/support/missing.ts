import type { Reporter, TestModule } from 'vitest/node';

/** A Vitest reporter that ends with one line on what the store does not have, so that its tests were skipped. */
export default class MissingCases implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = new Map<string, number>();
    for (const test of modules.flatMap(({ children }) => [...children.allTests('skipped')])) {
      const result = test.result();
      if (result.state !== 'skipped' || !result.note) continue;
      counts.set(result.note, (counts.get(result.note) ?? 0) + 1);
    }
    if (counts.size === 0) return;
    const list = [...counts].sort().map(([what, tests]) => `${what} (${tests} ${tests === 1 ? 'test' : 'tests'})`);
    console.log(`Skipped, because the store does not have: ${list.join('; ')}.\n`);
  }
}
