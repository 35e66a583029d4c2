/** One value of an attribute. */
export interface Option {
  readonly label: string;
  /** What its swatch shows: a color such as `#2456c4`, the path of a picture, or a text. None in a dropdown. */
  readonly swatch?: string;
}

/** What a configurable's variants differ in. */
export interface Attribute {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  /** How Magento shows it. One attribute with swatches makes the swatch widget draw all of them. */
  readonly kind: 'visual' | 'text' | 'dropdown';
  /** Option id → option. */
  readonly options: Readonly<Record<string, Option>>;
}

/** A custom option: not part of any variant, such as a frame or a dedication. */
export interface CustomOption {
  readonly id: string;
  readonly label: string;
  /** Value id → label of a list; absent for a text field. */
  readonly values?: Readonly<Record<string, string>>;
}

export interface Product {
  readonly id: string;
  /** Path of its page without `.html`. It is also the case that browser tests name, here and on a real store. */
  readonly path: string;
  readonly name: string;
  readonly type: 'simple' | 'virtual' | 'downloadable' | 'configurable' | 'grouped' | 'bundle';
  /** Euros; 0 for a grouped product. */
  readonly price: number;
  readonly text: string;
  /** Name of its drawing, and its main color. */
  readonly drawing: string;
  readonly tint: string;
  readonly attributes: readonly Attribute[];
  readonly children: readonly Child[];
  readonly custom: readonly CustomOption[];
}

/** A variant of a configurable, or a member of a grouped product or bundle. */
export interface Child {
  readonly id: string;
  readonly name: string;
  readonly price: number;
  /** Attribute id → option id; empty for members. */
  readonly options: Readonly<Record<string, string>>;
}
