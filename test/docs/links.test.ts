// The documents link to files and headings that exist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const isDocument = (name: string): boolean => name.endsWith('.md');
const documents = [...readdirSync('.'), ...readdirSync('docs').map((name) => `docs/${name}`)].filter(isDocument);

/** A document without its code. */
const prose = (file: string): string => readFileSync(file, 'utf8').replace(/^```.*?^```$/gms, '');

/** The anchors that GitHub gives the headings of a document. */
const anchors = (file: string): string[] =>
  [...prose(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Why a link leads nowhere; undefined if it leads somewhere, or to another site. */
function problem(from: string, link: string): string | undefined {
  if (/^[a-z]+:/.test(link)) return undefined;
  const [file = '', anchor] = link.split('#');
  const target = file ? path.join(path.dirname(from), file) : from;
  if (!existsSync(target)) return `${from}: ${link} does not exist`;
  if (anchor && !anchors(target).includes(anchor)) return `${from}: ${link} is not a heading`;
  return undefined;
}

it.each(documents)('%s', (file) => {
  const links = [...prose(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  expect(links.map((link) => problem(file, link)).filter(Boolean)).toEqual([]);
});

it('a missing file and a missing heading are noticed', () => {
  expect(problem('README.md', 'docs/nothing.md')).toBe('README.md: docs/nothing.md does not exist');
  expect(problem('docs/library.md', '#nothing')).toBe('docs/library.md: #nothing is not a heading');
  expect(problem('docs/library.md', '../README.md#privacy')).toBeUndefined();
});
