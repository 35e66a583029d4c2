import { groundsheet, guyLine, mug, pegs, pole } from './camp.js';
import { ink, type Ink } from './ink.js';

const wood = ink({ tint: '#b5854f' });
const rope = ink({ tint: '#c2662d' });

/** Moves and scales a drawing. */
const placed = (drawing: string, x: number, y: number, scale: number): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${drawing}</g>`;

export const tentParts = (ink: Ink): string => `
${placed(groundsheet(ink), 4, 20, 0.6)}${placed(pole(wood), 184, 12, 0.52)}
${placed(pegs(wood), 20, 206, 0.4)}${placed(guyLine(rope), 196, 196, 0.42)}`;

export const tent = ({ main, soft, shade, deep }: Ink): string => `
<path d="M200 96l-22-34M200 96l22-34" stroke="${shade}" stroke-width="11" stroke-linecap="round"/>
<path d="M200 92L76 312h248z" fill="#e9e2d2"/><path d="M200 92l124 220h-84z" fill="#d6cdb8"/>
<path d="M200 140l-52 172h104z" fill="#57503f"/><path d="M200 140l-52 172h34z" fill="#f3eee2"/>
<path d="M200 140l52 172h-34z" fill="#c9bfa8"/>
<path d="M210 76L78 316" stroke="${main}" stroke-width="11" stroke-linecap="round"/>
<path d="M190 76l132 240" stroke="${main}" stroke-width="11" stroke-linecap="round"/>
<path d="M176 62h48" stroke="${soft}" stroke-width="9" stroke-linecap="round"/>
<path d="M78 316l-36 10M322 316l36 10" stroke="${deep}" stroke-width="3"/>
<path d="M36 316v16M364 316v16" stroke="${shade}" stroke-width="8" stroke-linecap="round"/>`;

export const campKit = (ink: Ink): string => `
${placed(mug(ink), 66, 44, 0.5)}${placed(guyLine(rope), 176, 56, 0.4)}
${placed(pegs(wood), 128, 10, 0.46)}
<path d="M92 206h216l-10 116q-1 8-10 8H112q-9 0-10-8z" fill="${wood.main}"/>
<path d="M86 196h228v22H86z" fill="${wood.shade}"/>
<path d="M98 250h204M101 290h198" stroke="${wood.shade}" stroke-width="5"/>
<rect x="168" y="234" width="64" height="26" rx="13" fill="${wood.deep}"/>
<path d="M186 306l14-24 14 24z" fill="${ink.main}"/>`;

export const shelter = ({ main, soft, shade, deep, light }: Ink): string => `
<path d="M92 316V128M308 316V104" stroke="${wood.main}" stroke-width="11" stroke-linecap="round"/>
<path d="M70 146q64 18 124-40 60 34 138 0l-34 92q-58 14-104-10-52 34-98 24z" fill="${main}"/>
<path d="M194 106q60 34 138 0l-34 92q-58 14-104-10z" fill="${shade}"/>
<path d="M194 106v82M132 142l-10 68M264 120l-12 84" stroke="${deep}" stroke-width="3"/>
<path d="M70 146l-30 160M332 106l26 200" stroke="${light}" stroke-width="3"/>
<path d="M128 316q34-54 72-54t72 54z" fill="${wood.deep}" opacity=".14"/>
<path d="M168 316l30-14 34 14M176 302l40 14" stroke="${wood.shade}" stroke-width="9" stroke-linecap="round"/>
<path d="M200 302q-22-20-4-44 2 14 12 16-2-12 6-20 18 28-2 48z" fill="#d98a3d"/>
<path d="M202 302q-8-10 2-22 10 12 2 22z" fill="#f3cf7a"/>
<path d="M40 306v14M358 306v14" stroke="${soft}" stroke-width="7" stroke-linecap="round"/>`;
