import { narrow, type Choices, type Narrowed, type Variants } from '../../src/form/choice.js';

/** Narrows one attribute after the other, as the form does. */
export function narrowAll(variants: Variants, attributes: readonly string[], choices: Choices): Narrowed[] {
  const before: Record<string, string> = {};
  return attributes.map((attribute) => {
    const narrowed = narrow(variants, attribute, before, choices[attribute]);
    before[attribute] = narrowed.chosen;
    return narrowed;
  });
}
