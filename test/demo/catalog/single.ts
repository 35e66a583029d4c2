import { add } from './builder.js';

export function addSingleProducts(): void {
  add({
    path: 'simple-in',
    name: 'Fern Field Notebook',
    type: 'simple',
    price: 12.5,
    drawing: 'notebook',
    tint: '#5c7350',
    text: 'Stone paper that shrugs off rain, in a cover of waxed cotton.',
  });
  add(
    {
      path: 'simple-out',
      name: 'Cedar Camp Mug',
      type: 'simple',
      price: 18,
      drawing: 'mug',
      tint: '#2f6d72',
      text: 'Enamelled steel with a cedar handle that stays cool.',
    },
    false,
  );
  add(
    {
      path: 'virtual-out',
      name: 'Trail Skills Online Course',
      type: 'virtual',
      price: 59,
      drawing: 'course',
      tint: '#4f6b8f',
      text: 'Six live evenings with a mountain guide.',
    },
    false,
  );
  add({
    path: 'virtual-in',
    name: 'Gift Card',
    type: 'virtual',
    price: 50,
    drawing: 'giftCard',
    tint: '#8a3b46',
    text: 'For somebody who likes to choose. Sent by e-mail, valid for three years.',
  });
  add(
    {
      path: 'downloadable-out',
      name: 'Hiking Atlas PDF',
      type: 'downloadable',
      price: 22,
      drawing: 'atlas',
      tint: '#a8743a',
      text: 'Two hundred walks as an e-book. Numbered copies only.',
    },
    false,
  );
}
