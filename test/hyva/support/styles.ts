// jsdom computes no styles. This tells which elements the style sheets for Hyvä hide.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const sheets = ['form', 'fields', 'page'].map((name) => path.resolve(`view/frontend/web/css/hyva/${name}.css`));
const css = sheets.map((file) => readFileSync(file, 'utf8').replace(/\/\*.*?\*\//gs, '')).join('\n');

const hiding = [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)]
  .filter(([, selector = '', body = '']) => /display:\s*none/.test(body) && !selector.includes('::'))
  .map(([, selector = '']) => selector.trim())
  .join();

/** Whether a style sheet hides this element, or an element around it. */
export const isHiddenByStyle = (element: Element): boolean =>
  element.matches(hiding) || (!!element.parentElement && isHiddenByStyle(element.parentElement));
