// jsdom computes no styles. This tells which elements the module's style sheet hides.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import less from 'less';

/** Mixins and variables that the module takes from Magento's UI library. Their values do not matter here. */
const LIBRARY = `
  @media-common: true;
  @active__color: #ff5501;
  @link__color: #006bb4;
  @screen__m: 768px;
  .lib-button-l() { padding: 1px; }
  .media-width(@extremum, @break) { }
`;

const source = readFileSync(path.resolve('view/frontend/web/css/source/_module.less'), 'utf8');

/** The module's style sheet. */
export const css = (await less.render(LIBRARY + source)).css;

interface Rule {
  readonly selector: string;
  readonly body: string;
}

/** Rules of the style sheet, including those within media queries. */
export const rules: readonly Rule[] = [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
  ([, selector, body]) => ({ selector: selector!.trim(), body: body! }),
);

const hiding = rules
  .filter(({ selector, body }) => /display:\s*none|visibility:\s*hidden/.test(body) && !/::|^from$/.test(selector))
  .map(({ selector }) => selector)
  .join();

/** Whether the style sheet hides this element. It says nothing about the elements around it. */
export const isHiddenByStyle = (element: Element): boolean => element.matches(hiding);
