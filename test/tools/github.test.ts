// What GitHub reads: its files must be valid, and they must name the versions that the packages name.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  on: unknown;
  permissions: unknown;
  jobs: Record<string, Job>;
}
interface Job {
  'runs-on': string;
  'timeout-minutes': number;
  strategy?: { matrix: Record<string, unknown[]> };
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => [name, read(`${folder}/${name}`) as Workflow] as const);
const matrix = (file: string, job: string) => (read(`${folder}/${file}`) as Workflow).jobs[job]!.strategy!.matrix;

describe.each(workflows)('%s', (_name, { on, permissions, jobs }) => {
  it('may only read the repository', () => {
    expect(on).toBeTruthy();
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.values(jobs).some((job) => 'permissions' in job)).toBe(false);
  });

  it.each(Object.entries(jobs))('job %s ends in time and names the major version of each action', (_job, job) => {
    expect(job['runs-on']).toBe('ubuntu-latest');
    expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    const uses = job.steps.flatMap((step) => step.uses ?? []);
    expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@v\d+$/.test(action))).toEqual([]);
    const checkout = job.steps.find((step) => step.uses?.startsWith('actions/checkout@'));
    expect(checkout?.with?.['persist-credentials']).toBe(false);
  });
});

describe('versions', () => {
  it('every PHP that composer.json allows is tested', () => {
    const { require } = json('composer.json') as { require: { php: string } };
    const allowed = [...require.php.matchAll(/~(\d+\.\d+)\.0/g)].map(([, version]) => version);
    expect(allowed.length).toBeGreaterThan(3);
    expect(matrix('checks.yml', 'php')['php']).toEqual(expect.arrayContaining(allowed));
  });

  it('the oldest Node.js that package.json allows is tested', () => {
    const { engines } = json('package.json') as { engines: { node: string } };
    expect(matrix('checks.yml', 'all')['node']![0]).toBe(/\d+/.exec(engines.node)![0]);
  });

  it('every supported Magento is compiled with the PHP that it supports', () => {
    const pairs = (matrix('magento.yml', 'compile')['include'] as { magento: string; php: string }[]).map(
      ({ magento, php }) => `${magento} ${php}`,
    );
    expect(pairs).toEqual(['2.4.7 8.2', '2.4.7 8.3', '2.4.8 8.3', '2.4.8 8.4', '2.4.9 8.3', '2.4.9 8.4', '2.4.9 8.5']);
  });

  it('both packages have the same version', () => {
    const npm = json('package.json') as { version: string };
    // If composer.json has no version, Composer reads it from the tag.
    const { version = npm.version } = json('composer.json') as { version?: string };
    expect(version).toBe(npm.version);
  });
});

it('Dependabot updates npm, Composer and the workflows', () => {
  const { version, updates } = read('.github/dependabot.yml') as { version: number; updates: Record<string, string>[] };
  expect(version).toBe(2);
  expect(updates.map((update) => [update['package-ecosystem'], update['directory']])).toEqual([
    ['npm', '/'],
    ['composer', '/Test'],
    ['github-actions', '/'],
  ]);
});

it.each(['bug_report', 'feature_request'])('issue template %s has a name, a description and fields', (name) => {
  const form = read(`.github/ISSUE_TEMPLATE/${name}.yml`) as { body: { type: string; id?: string }[] };
  expect(form).toMatchObject({ name: expect.any(String) as string, description: expect.any(String) as string });
  const fields = form.body.filter(({ type }) => type !== 'markdown');
  expect(fields.length).toBeGreaterThan(1);
  expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
});
