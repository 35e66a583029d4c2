/** The demo shop's products: at least one for each case of the module. */
import { addConfigurables } from './catalog/configurables.js';
import { addSets } from './catalog/sets.js';
import { addSingleProducts } from './catalog/single.js';

addSingleProducts();
addConfigurables();
addSets();

export { products, soldOut } from './catalog/builder.js';
export type { Attribute, Child, CustomOption, Option, Product } from './catalog/types.js';
