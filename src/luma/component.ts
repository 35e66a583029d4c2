import customerData from 'Magento_Customer/js/customer-data';
import Component, { type UiComponent, type UiComponentClass } from 'uiComponent';
import { prepareDelivery, send } from '../delivery/send.js';
import type { Entry } from '../form/form.js';
import type { Host, Panel } from '../panel/panel.js';

/** The component as its methods see it, including those of a mixin. */
export interface BackInStock extends UiComponent, Host {
  panel: Panel;
  createPanel(root: HTMLElement): Panel;
}

/**
 * What the components for pages with and without options share. Each step is a method, so a RequireJS mixin can extend
 * it:
 *
 * - `initialize()` takes over the server's form: it calls `createPanel` and fills in the address of a signed-in
 *   customer
 * - `createPanel(root)` connects the form with the page
 * - `submit()` checks and sends what the fields hold
 * - `deliver(entry)` sends a checked entry and resolves to its outcome
 * - `changed(phase, entry, reason)` follows every phase
 */
export const extendComponent = (members: object): UiComponentClass =>
  Component.extend({
    initialize(this: BackInStock) {
      this._super();
      // The server's element has the component's name as its id.
      const root = document.getElementById(this.name)!;
      const customer = customerData.get('restock-customer');
      const prefill = ({ email }: { email?: string }): void => this.panel.prefill(email);
      this.panel = this.createPanel(root);
      prefill(customer());
      customer.subscribe(prefill);
      prepareDelivery(root, this);
      return this;
    },

    submit(this: BackInStock) {
      this.panel.submit();
    },

    deliver(this: BackInStock, entry: Entry) {
      return send(this, entry);
    },

    changed() {
      // For mixins.
    },

    ...members,
  });
