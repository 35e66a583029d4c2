/** Markup that is safe to put into a page. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Value = string | number | Html | undefined | false | readonly Value[];

/** Escapes every value that is not `Html` already. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(strings.map((text, index) => text + (index < values.length ? render(values[index]) : '')).join(''));
}

export const raw = (text: string): Html => new Html(text);

/** JSON for a script element. It cannot contain `</script>` or `<!--`. */
export const json = (value: unknown): Html => raw(JSON.stringify(value).replace(/</g, '\\u003c'));

function render(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'number') return `${value}`;
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  return value.map(render).join('');
}
