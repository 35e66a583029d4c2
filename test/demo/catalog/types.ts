/** One value of an attribute. */
export interface Option {
  readonly label: string;
  /** Color such as `#2456c4`, path of a picture, or text that its swatch shows. Absent in a dropdown. */
  readonly swatch?: string;
}

/** An attribute that the variants of a configurable product differ in. */
export interface Attribute {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  /** How Magento shows it. If one attribute has swatches, the swatch widget draws all attributes. */
  readonly kind: 'visual' | 'text' | 'dropdown';
  /** Option id → option. */
  readonly options: Readonly<Record<string, Option>>;
}

/** A custom option, such as a frame or a dedication. It is not part of any variant. */
export interface CustomOption {
  readonly id: string;
  readonly label: string;
  /** Value id → label of a list; absent for a text field. */
  readonly values?: Readonly<Record<string, string>>;
}

export interface Product {
  readonly id: string;
  /** Path of its page without `.html`. Browser tests use the same name for the case, here and on a real store. */
  readonly path: string;
  readonly name: string;
  readonly type: 'simple' | 'virtual' | 'downloadable' | 'configurable' | 'grouped' | 'bundle';
  /** Euros; 0 for a grouped product. */
  readonly price: number;
  readonly text: string;
  /** Name of its drawing. */
  readonly drawing: string;
  /** Main color of its drawing. */
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
