import type { Entry, Phase, Reason } from '../form/form.js';
import type { Settings } from './settings.js';

/** What the delivery needs of a theme's component. */
export interface Sender {
  readonly settings: Settings;
  readonly panel: {
    /** Shows what became of a request that had to wait. */
    readonly tell: (phase: Phase, entry: Entry, reason?: Reason) => void;
  };
}
