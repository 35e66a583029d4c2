import type { Ink } from './ink.js';

/** A drawing and its mirror image. */
const twice = (half: string): string => `${half}<g transform="matrix(-1 0 0 1 400 0)">${half}</g>`;

export const hoodie = ({ main, soft, shade, deep, light }: Ink): string => `
${twice(`<path d="M150 128q-34 8-46 46L80 280q-2 9 6 11l24 6q8 2 10-6l28-84z" fill="${shade}"/>
<path d="M81 276l34 9-3 12q-2 5-7 4l-22-6q-6-2-5-7z" fill="${deep}"/>`)}
<path d="M148 126q52 26 104 0 16 6 18 22l-6 140q0 10-10 10H146q-10 0-10-10l-6-140q2-16 18-22z" fill="${main}"/>
<path d="M138 290h124v12q0 8-8 8H146q-8 0-8-8z" fill="${deep}"/>
<path d="M146 128q-8-54 54-58 62 4 54 58-20 26-54 28-34-2-54-28z" fill="${shade}"/>
<path d="M166 124q-6-32 34-34 40 2 34 34-14 16-34 17-20-1-34-17z" fill="${deep}"/>
<path d="M164 232h72l12 46h-96z" fill="${shade}"/>
<path d="M164 232l-12 46M236 232l12 46" stroke="${deep}" stroke-width="3"/>
<path d="M184 148v42M216 148v34" stroke="${light}" stroke-width="5" stroke-linecap="round"/>
<path d="M184 182v12M216 174v12" stroke="${soft}" stroke-width="8" stroke-linecap="round"/>`;

export const jacket = ({ main, soft, shade, deep, light }: Ink): string => `
${twice(`<path d="M148 132q-32 8-44 44L78 276q-2 9 6 12l26 7q8 2 11-6l27-80z" fill="${shade}"/>
<path d="M82 264l36 10-4 16q-2 6-8 5l-24-7q-6-2-5-8z" fill="${deep}"/>`)}
<path d="M146 130h108q16 6 18 22l2 152q0 8-8 8H134q-8 0-8-8l2-152q2-16 18-22z" fill="${main}"/>
<path d="M144 134q-10-66 56-72 66 6 56 72-22 22-56 22t-56-22z" fill="${shade}"/>
<path d="M164 130q-6-42 36-44 42 2 36 44-14 12-36 12t-36-12z" fill="${deep}"/>
<path d="M156 112q-2-44 44-48 46 4 44 48" fill="none" stroke="${soft}" stroke-width="6"/>
<path d="M200 142v170" stroke="${deep}" stroke-width="10"/>
<path d="M200 142v170" stroke="${light}" stroke-width="3" stroke-dasharray="5 5"/>
${twice(`<path d="M140 232h46v12h-46z" fill="${deep}"/>
<path d="M142 244h42v30q0 6-6 6h-30q-6 0-6-6z" fill="${shade}"/>`)}
<path d="M150 184h30" stroke="${light}" stroke-width="5" stroke-linecap="round"/>
<path d="M128 300h144" stroke="${shade}" stroke-width="6"/>`;

export const overshirt = ({ main, shade, deep, light }: Ink): string => `
${twice(`<path d="M156 96q-38 8-50 46L78 268q-2 8 6 10l26 7q8 2 10-6l34-92z" fill="${shade}"/>
<path d="M82 254l37 11-5 16q-2 6-8 5l-24-7q-6-2-5-8z" fill="${deep}"/>`)}
<path d="M156 96l44 22 44-22q20 6 24 24l-4 186q0 8-8 8H144q-8 0-8-8l-4-186q4-18 24-24z" fill="${main}"/>
<path d="M200 118v196" stroke="${shade}" stroke-width="20"/>
${twice(`<path d="M158 92l42 28-22 30-34-46q4-8 14-12z" fill="${shade}"/>
<path d="M158 92l42 28-22 30" fill="none" stroke="${deep}" stroke-width="3"/>
<path d="M146 168h38v10h-38z" fill="${deep}"/><path d="M148 178h34v30l-17 8-17-8z" fill="${shade}"/>`)}
<g fill="${light}"><circle cx="200" cy="146" r="4.5"/><circle cx="200" cy="186" r="4.5"/>
<circle cx="200" cy="226" r="4.5"/>
<circle cx="200" cy="266" r="4.5"/><circle cx="165" cy="192" r="3.5"/><circle cx="235" cy="192" r="3.5"/></g>`;

const trousers = (fill: string, { shade, deep }: Ink, details: string): string => `
<path d="M146 78h108l22 246q0 6-6 6h-50q-6 0-7-6l-13-150-13 150q-1 6-7 6h-50q-6 0-6-6z" fill="${fill}"/>
<path d="M146 78h108l2 22H144z" fill="${shade}"/>
<path d="M200 100v40q0 20-16 26" fill="none" stroke="${deep}" stroke-width="3"/>
<path d="M160 76v26M200 76v26M240 76v26" stroke="${deep}" stroke-width="5"/>
<path d="M143 112q22 4 27 28M257 112q-22 4-27 28" fill="none" stroke="${deep}" stroke-width="3"/>
<circle cx="200" cy="89" r="4.5" fill="#efe6d0"/>${details}`;

export const chinos = (ink: Ink): string =>
  trousers(
    ink.main,
    ink,
    `<path d="M164 150l-12 170M236 150l12 170" stroke="${ink.shade}" stroke-width="3"/>
<path d="M125 318h61M275 318h-61" stroke="${ink.shade}" stroke-width="4"/>`,
  );

export const jeans = (ink: Ink): string =>
  trousers(
    ink.main,
    ink,
    `<path d="M152 108l-22 204M248 108l22 204" stroke="#d19a4a" stroke-width="2.5" stroke-dasharray="6 5"/>
<path d="M122 300h67l-2 24q-1 6-7 6h-54q-6 0-6-6z" fill="${ink.light}"/>
<path d="M278 300h-67l2 24q1 6 7 6h54q6 0 6-6z" fill="${ink.light}"/>
<path d="M160 180q10 40-4 92M240 180q-10 40 4 92" stroke="${ink.soft}" stroke-width="14" opacity=".6" fill="none"
 stroke-linecap="round"/>`,
  );

export const beanie = ({ main, soft, shade, deep }: Ink): string => `
<circle cx="200" cy="92" r="30" fill="${soft}"/>
<path d="M180 78q8 8 4 18M204 68q-6 14 4 22M222 92q-12-2-16 12M190 112q8-6 16-2" stroke="${shade}" stroke-width="4"
 fill="none"
 stroke-linecap="round"/>
<path d="M104 244q0-132 96-132t96 132z" fill="${main}"/>
<path d="M132 240q0-90 44-122M164 240q2-84 24-126M200 240V112M236 240q-2-84-24-126M268 240q0-90-44-122" fill="none"
 stroke="${shade}" stroke-width="5"/>
<rect x="92" y="232" width="216" height="72" rx="16" fill="${shade}"/>
<path d="M116 238v60M140 238v60M164 238v60M188 238v60M212 238v60M236 238v60M260 238v60M284 238v60" stroke="${deep}"
 stroke-width="6" stroke-linecap="round"/><rect x="222" y="254" width="46" height="28" rx="3" fill="#c89a5b"/>`;

export const sneakers = ({ main, soft, shade, deep }: Ink): string => `
<g transform="translate(-14 20) scale(1.07)">
<path d="M84 246q-4-44 6-92 2-10 12-8 16 6 34 4 12-2 16 8 22 40 76 50 56 8 80 22 12 8 12 26z" fill="${main}"/>
<path d="M90 154q2-10 12-8 16 6 34 4 12-2 16 8l6 10q-34 12-70 6z" fill="${deep}"/>
<path d="M84 246q-4-32 2-62l34 4q12 24 10 58z" fill="${shade}" opacity=".85"/>
<path d="M320 258q0-20-14-26-24-12-50-17-14 16-16 43z" fill="#f7f4ec"/>
<path d="M158 168l58 40M176 158l-26 30M200 176l-26 26M222 194l-22 22" stroke="#f7f4ec" stroke-width="7"
 stroke-linecap="round"/>
<path d="M74 244h250q8 0 8 10v14q0 14-16 14H92q-16 0-18-16z" fill="#f7f4ec"/>
<path d="M74 262h258v6q0 14-16 14H92q-16 0-18-20z" fill="#c98d52"/>
<path d="M82 254h242" stroke="${soft}" stroke-width="3"/></g>`;
