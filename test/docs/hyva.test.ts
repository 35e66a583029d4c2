// The table that compares the themes names the tests that run on both.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import config from '../../vitest.config.js';

const document = readFileSync('docs/hyva.md', 'utf8');
const rows = [...document.matchAll(/^\| ([^|]+) \| yes \| yes \| (.*) \|$/gm)];
const named = rows.flatMap(([, , tests = '']) => [...tests.matchAll(/`([\w.]+)`/g)].map(([, name = '']) => name));

it('names every file of tests that runs on Luma and on Hyvä', () => {
  const shared = readdirSync('test/browser').filter((name) =>
    /\.store\.test\.ts$|^(channels|delivery|klaviyo)\./.test(name),
  );
  expect([...named].sort()).toEqual(shared.map((name) => name.replace(/\.test\.ts$/, '')).sort());
  expect(JSON.stringify(config)).toContain('{*.store,channels,delivery,klaviyo,hyva}.test.ts');
});

it('names a test in each row of what is the same', () => {
  expect(rows).toHaveLength(15);
  expect(rows.filter(([, , tests = '']) => !tests.includes('`'))).toEqual([]);
});

it('names the templates that exist', () => {
  for (const name of ['form.phtml', 'hyva/form.phtml', 'form/panel.phtml']) {
    expect(existsSync(`view/frontend/templates/${name}`), name).toBe(true);
  }
});

it('names the custom properties of the style sheet', () => {
  const sheet = readFileSync('view/frontend/web/css/hyva/form.css', 'utf8');
  const properties = [...sheet.matchAll(/^ {4}(--restock-[\w-]+):/gm)].map(([, name]) => name);
  expect(properties.length).toBeGreaterThan(4);
  expect(properties.filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
});
