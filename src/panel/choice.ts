/** What the shopper waits for, as far as it is chosen. */
export interface Choice {
  /** Id of the sold-out variant; undefined while an attribute is open. */
  readonly variant: string | undefined;
  /** The chosen options in the page's words, such as `Red, S`; empty without options. */
  readonly label: string;
  /** Id of the first attribute that is still open. */
  readonly open?: string | undefined;
  /** Where the choice was made. */
  readonly mode: Mode;
}

/** In the form's `own` fields, in the options of the `page`, or by the page itself, which a link led to (`linked`). */
export type Mode = 'own' | 'page' | 'linked';
