import * as attributes from './attributes.js';
import { addConfigurable } from './builder.js';

const { color, size, waist, inseam, finish, width, depth, weave, shoeSize, posterSize, zip } = attributes;

const hoodies: Record<string, Record<string, boolean>> = {
  Black: { Small: true, Medium: false, Large: true },
  Blue: { Small: false, Medium: false, Large: false },
  Red: { Small: true, Large: false },
  Tartan: { Small: true, Medium: false, Large: false },
};

export function addConfigurables(): void {
  addConfigurable({
    path: 'conf-swatch-part',
    name: 'Alder Hoodie',
    price: 64,
    drawing: 'hoodie',
    tint: '#26282b',
    text: 'Heavy loopback cotton, dyed in the piece.',
    attributes: [color, size],
    stocked: (color = '', size = '') => hoodies[color]?.[size],
  });
  addConfigurable({
    path: 'conf-swatch-out',
    name: 'Rowan Rain Jacket',
    price: 129,
    drawing: 'jacket',
    tint: '#b3312c',
    text: 'Three layers, taped seams, no rustle.',
    attributes: [color, size],
    stocked: (color) => (color === 'Tartan' ? undefined : false),
  });
  addConfigurable({
    path: 'conf-image-part',
    name: 'Birch Sneakers',
    price: 84,
    drawing: 'sneakers',
    tint: '#d9cfba',
    text: 'Woven uppers on a sole of natural rubber.',
    attributes: [weave, shoeSize],
    stocked: (weave, size = '') => !(weave === 'Check' || (weave === 'Stripe' && Number(size) > 41)),
  });
  addConfigurable({
    path: 'conf-drop-part',
    name: 'Hazel Chinos',
    price: 72,
    drawing: 'chinos',
    tint: '#b39a72',
    text: 'Brushed twill with a little give.',
    attributes: [waist, inseam],
    stocked: (waist, inseam) => !(waist === '32 in' || (waist === '34 in' && inseam === 'Long')),
  });
  addConfigurable({
    path: 'conf-drop-out',
    name: 'Willow Jeans',
    price: 88,
    drawing: 'jeans',
    tint: '#3b5476',
    text: 'Selvedge denim, washed once.',
    attributes: [waist, inseam],
    stocked: () => false,
  });
  addConfigurable({
    path: 'conf-mixed-part',
    name: 'Maple Overshirt',
    price: 95,
    drawing: 'overshirt',
    tint: '#b3312c',
    text: 'Moleskin with corozo buttons.',
    attributes: [color, inseam],
    stocked: (color, inseam) =>
      color === 'Tartan' ? undefined : !(color === 'Blue' || (color === 'Red' && inseam === 'Long')),
  });
  addConfigurable({
    path: 'conf-one-out',
    name: 'Juniper Beanie',
    price: 26,
    drawing: 'beanie',
    tint: '#26282b',
    text: 'Merino, knitted in one piece.',
    attributes: [color],
    stocked: (color) => (color === 'Black' ? false : undefined),
  });
  addConfigurable({
    path: 'conf-custom-part',
    name: 'Larch Lake Poster',
    price: 35,
    drawing: 'poster',
    tint: '#3f6f7d',
    text: 'Risograph print in three colors on heavy paper.',
    attributes: [posterSize],
    stocked: (size) => size === 'A4' || size === 'A2',
    custom: [
      { id: '31', label: 'Frame', values: { '71': 'Oak', '72': 'Black' } },
      { id: '32', label: 'Dedication' },
    ],
  });
  addConfigurable({
    path: 'conf-three-part',
    name: 'Spruce Sleeping Bag',
    price: 179,
    drawing: 'sleepingBag',
    tint: '#2b5fb8',
    text: 'Down that was cleaned and used again. Warm to −4 °C.',
    attributes: [color, size, zip],
    stocked: (color, size, zip) =>
      color === 'Tartan' || size === 'Small' ? undefined : !(color === 'Red' || (size === 'Large' && zip === 'Left')),
  });
  addConfigurable({
    path: 'conf-500-part',
    name: 'Linden Modular Shelf',
    price: 149,
    drawing: 'shelf',
    tint: '#606c38',
    text: 'Clicks together without tools.',
    attributes: [finish, width, depth],
    stocked: alternately(),
  });
  addConfigurable({
    path: 'conf-500-out',
    name: 'Aspen Modular Shelf',
    price: 159,
    drawing: 'sideboard',
    tint: '#708090',
    text: 'Clicks together without tools.',
    attributes: [finish, width, depth],
    stocked: () => false,
  });
}

function alternately(): () => boolean {
  let turn = 0;
  return () => turn++ % 2 === 0;
}
