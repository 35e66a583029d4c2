import { createPanel } from '../panel/panel.js';
import { extendComponent, type BackInStock } from './component.js';

/** The form of a product with one variant that is sold out, and nothing to choose: a simple product, a bundle. */
export default extendComponent({
  createPanel(this: BackInStock, root: HTMLElement) {
    const [variant] = Object.keys(this.settings.variants);
    return createPanel(root, this, () => ({ variant, label: '', mode: 'own' }));
  },
});
