import type { Locator, Page } from 'playwright-core';
import type { Settings } from '../../../src/delivery/settings.js';
import { hyvaTheme } from './hyva-theme.js';
import { lumaTheme } from './luma-theme.js';
import type { Option } from './variants.js';

/** What differs from theme to theme. The markup of the form itself is the same everywhere: see form-page.ts. */
export interface Theme {
  /** Path of the script that a page with a form starts with. */
  readonly script: RegExp;
  /** What PHP wrote into a page for the form. */
  settings(html: string): Settings;
  /** The attributes and variants that the page's own options show; nothing on a page without options. */
  listed(html: string): Listed;
  options(page: Page): PageOptions;
  /** Whether a pixel belongs to the line through a sold-out swatch. */
  isStrike(rgb: readonly number[]): boolean;
  /** The rows of a grouped product. */
  rows(page: Page): Locator;
}

/** The product's own data in a page. */
export interface Listed {
  /** In the order of the page. */
  readonly attributes: readonly ListedAttribute[];
  /** Variant id → attribute id → option id. */
  readonly index: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface ListedAttribute {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  /** What the page shows an option as; `image` and `color` are visual swatches. */
  readonly kind: 'color' | 'image' | 'text' | 'list';
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** How a shopper chooses. */
export type Hand = 'mouse' | 'touch' | 'keyboard';

/** The page's own options of a product, with quantity and Add to Cart. */
export interface PageOptions {
  /** Waits until the options are drawn and the form follows them. */
  ready(): Promise<this>;
  /** What the shopper touches: the swatch of an option, or the list that it is in. */
  target(option: Option): Locator;
  /** The options, and what stands above them. */
  readonly above: Locator;
  /** Fields of custom options, which belong to no variant. */
  readonly custom: Locator;
  /** The box with quantity and Add to Cart. */
  readonly box: Locator;
  /** Where the form starts that takes the place of the box, in pixels from the top of the page. */
  place(): Promise<number>;
  readonly addToCart: Locator;
  /** Add to Cart, on a page that edits a line of the cart. */
  readonly update: Locator;
  readonly quantity: Locator;
  /** Chooses as a shopper does. Chosen again, a swatch is no longer chosen. */
  choose(option: Option, hand?: Hand): Promise<void>;
  /** Attribute id → option id, of what the page has chosen. */
  chosen(): Promise<Record<string, string>>;
  /** Ids of the attributes that are marked as invalid. */
  invalid(): Promise<string[]>;
  /** Id of the attribute whose field has the focus, if any. */
  focused(): Promise<string | undefined>;
  /** An option's name for assistive technology. */
  name(option: Option): Promise<string>;
}

/** The theme of a page with a form. */
export function themeOf(html: string): Theme {
  const theme = [lumaTheme, hyvaTheme].find((one) => one.recognizes(html));
  if (theme) return theme;
  throw new Error('The page has no form of ours, or its theme is unknown.');
}
