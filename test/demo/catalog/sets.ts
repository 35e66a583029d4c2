import { add } from './builder.js';

export function addSets(): void {
  const pegs = add({
    path: 'part-in-1',
    name: 'Oak Tent Peg Set',
    type: 'simple',
    price: 9,
    drawing: 'pegs',
    tint: '#b5854f',
    text: 'Eight pegs of turned oak.',
  });
  const line = add({
    path: 'part-in-2',
    name: 'Oak Guy Line',
    type: 'simple',
    price: 7,
    drawing: 'guyLine',
    tint: '#c2662d',
    text: 'Four lines with runners.',
  });
  const sheet = add(
    {
      path: 'part-out-1',
      name: 'Oak Groundsheet',
      type: 'simple',
      price: 39,
      drawing: 'groundsheet',
      tint: '#4d6a58',
      text: 'Keeps the damp in the ground.',
    },
    false,
  );
  const pole = add(
    {
      path: 'part-out-2',
      name: 'Oak Tent Pole',
      type: 'simple',
      price: 29,
      drawing: 'pole',
      tint: '#b5854f',
      text: 'Three parts that fit into each other.',
    },
    false,
  );
  add({
    path: 'grouped-part',
    name: 'Oak Tent Accessories',
    type: 'grouped',
    price: 0,
    drawing: 'tentParts',
    tint: '#4d6a58',
    text: 'What a tent needs besides the tent.',
    children: [pegs, sheet, line, pole],
  });
  add({
    path: 'grouped-out',
    name: 'Oak Tent Structure',
    type: 'grouped',
    price: 0,
    drawing: 'tent',
    tint: '#b5854f',
    text: 'Everything that keeps a tent upright.',
    children: [sheet, pole],
  });
  add({
    path: 'bundle-in',
    name: 'Pine Camp Kit',
    type: 'bundle',
    price: 9,
    drawing: 'campKit',
    tint: '#5c7350',
    text: 'A set around one main part of your choice.',
    children: [pegs, line, sheet],
  });
  add({
    path: 'bundle-out',
    name: 'Pine Shelter Kit',
    type: 'bundle',
    price: 29,
    drawing: 'shelter',
    tint: '#4f6b8f',
    text: 'A set around one main part of your choice.',
    children: [sheet, pole],
  });
}
