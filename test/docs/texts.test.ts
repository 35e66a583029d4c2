// What the documents quote is what shoppers and merchants read.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string): string => readFileSync(file, 'utf8');

/** The English texts of the module. */
const texts = [...read('i18n/en_US.csv').matchAll(/^"((?:[^"]|"")*)","/gm)].map(([, text = '']) =>
  text.replaceAll('""', '"'),
);

/** The part of a document under a heading. */
function section(file: string, heading: string): string {
  const [, part = ''] = read(file).split(`# ${heading}\n`);
  return part.split(/^#+ /m)[0]!;
}

describe('messages', () => {
  it.each([
    ['README.md', 'When Klaviyo cannot be reached', 14],
    ['docs/merchant-guide.md', 'The form shows an error', 4],
  ])('of %s are those of the form', (file, heading, count) => {
    const quoted = [...section(file, heading).matchAll(/^\|.*?"([^"]+?)( …)?"/gm)].map(([, text = '']) => text);
    expect(quoted).toHaveLength(count);
    expect(quoted.filter((quote) => !texts.some((text) => text.startsWith(quote)))).toEqual([]);
  });

  it('the README has every message about a failed request', () => {
    const words = read('Model/Form/Words.php');
    const failures = words.slice(words.indexOf('function failures'), words.indexOf('function consent'));
    const reasons = [...failures.matchAll(/^ {12}'(\w+)' =>/gm)].map(([, reason]) => reason);
    expect(reasons).toEqual([
      ...['refused', 'retired', 'throttled', 'unavailable', 'network', 'timeout', 'unintelligible'],
      ...['variant', 'captcha'],
    ]);
    const printed = failures.replaceAll(/'\s*\.\s*'/g, '');
    const messages = texts.filter((text) => printed.includes(text));
    expect(messages).toHaveLength(reasons.length);
    const table = section('README.md', 'When Klaviyo cannot be reached');
    expect(messages.filter((message) => !table.includes(`"${message}"`))).toEqual([]);
  });
});

describe('settings', () => {
  // Without the field for reCAPTCHA, which is in a section of Magento.
  const [admin = ''] = read('etc/adminhtml/system.xml').split('<section id="recaptcha_frontend">');
  const defaults = read('etc/config.xml');
  const groups = [...admin.matchAll(/<group id="(\w+)".*?<\/group>/gs)].map(([xml, id = '']) => ({ id, xml }));
  const label = (xml: string): string => /<label>(.*?)<\/label>/.exec(xml)![1]!;

  /** Label and path of each setting, by group, as the admin shows them. */
  const shown = groups.map(({ id, xml }) => [
    label(xml),
    // A button is not a setting.
    [...xml.matchAll(/<field id="(\w+)" (?![^>]*type="button").*?<\/field>/gs)].map(([field, name = '']) => [
      label(field),
      `${id}/${name}`,
    ]),
  ]);

  it('are documented in the order of the admin, with their labels and paths', () => {
    const documented = shown.map(([group]) => [
      group,
      [...section('docs/configuration.md', group as string).matchAll(/^\| ([^|]+?) \| `(\w+\/\w+)` \|/gm)].map(
        ([, name, path]) => [name, path],
      ),
    ]);
    expect(documented).toEqual(shown);
  });

  it('have the documented defaults', () => {
    const rows = [...read('docs/configuration.md').matchAll(/^\| [^|]+ \| `(\w+)\/(\w+)` \| (.*?) \|$/gm)];
    const wrong = rows.filter(([, group = '', name = '', text = '']) => {
      const value = new RegExp(`<${group}>.*?<${name}>(.*?)</${name}>.*?</${group}>`, 's').exec(defaults)?.[1];
      // The table of texts says where each is shown. None has a default in the configuration.
      if (value === undefined) return group !== 'texts' && !text.startsWith('empty');
      return !(value === '0' ? text === 'No' : text.replaceAll('`', '').startsWith(value));
    });
    expect(rows).toHaveLength(29);
    expect(wrong.map(([row]) => row)).toEqual([]);
  });
});
