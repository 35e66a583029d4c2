/** What the shopper has chosen so far. */
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

/** In the form's `own` fields, in the options of the `page`, or by a link that led to the page (`linked`). */
export type Mode = 'own' | 'page' | 'linked';
