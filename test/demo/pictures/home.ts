import type { Ink } from './ink.js';

const plant = `<path d="M0 0h34l-5 30H5z" fill="#c2734a"/>
<path d="M17 0q-26-10-22-36 20 6 22 36zM17 0q-4-34 4-48 12 20-4 48zM17 0q22-8 24-34-22 4-24 34z" fill="#56794a"/>`;

const upright = `<path d="M0 0h12v46H0zM28 6h13v40H28z" fill="#b3312c"/><path d="M13 4h14v42H13z" fill="#e0c48c"/>
<path d="M42 2h10v44H42z" fill="#3d5a80"/>`;
const books = `${upright}<path d="M56 4l11-3 12 43-11 3z" fill="#56794a"/>`;

const at = (x: number, y: number, drawing: string): string => `<g transform="translate(${x} ${y})">${drawing}</g>`;

/** A tall shelf with books and a plant. */
export const shelf = ({ main, shade, deep, pale }: Ink): string => `
<path d="M112 70h176v252H112z" fill="${deep}"/><path d="M122 80h156v232H122z" fill="${pale}"/>
<path d="M112 150h176v12H112zM112 230h176v12H112z" fill="${main}"/>
<path d="M112 64h176v14H112zM112 312h176v12H112z" fill="${main}"/>
<path d="M112 64h12v262h-12zM276 64h12v262h-12z" fill="${shade}"/><path d="M196 162h10v68h-10z" fill="${shade}"/>
${at(138, 104, books)}${at(234, 120, plant)}${at(216, 184, upright)}
<circle cx="160" cy="206" r="23" fill="#f4f1ea"/>
<circle cx="160" cy="206" r="23" fill="none" stroke="${deep}" stroke-width="4"/>
<path d="M160 206v-13M160 206l9 6" stroke="${deep}" stroke-width="4" stroke-linecap="round"/>
${at(142, 282, plant)}<path d="M196 288h64v24h-64z" fill="${main}"/><path d="M204 272h50v16h-50z" fill="#e0c48c"/>
<path d="M220 298h18" stroke="${pale}" stroke-width="4" stroke-linecap="round"/>`;

/** A low, wide shelf with drawers and a lamp. */
export const sideboard = ({ main, soft, shade, deep, pale }: Ink): string => `
<path d="M64 168h272v14H64z" fill="${main}"/><path d="M72 182h256v112H72z" fill="${deep}"/>
<path d="M82 190h76v96H82zM166 190h78v96h-78zM252 190h68v96h-68z" fill="${pale}"/>
<path d="M166 190h78v46h-78z" fill="${main}"/><path d="M166 240h78v46h-78z" fill="${soft}"/>
<path d="M194 213h22M194 263h22" stroke="${pale}" stroke-width="5" stroke-linecap="round"/>
<path d="M64 286h272v12H64z" fill="${main}"/>
<path d="M88 298v26M312 298v26" stroke="${shade}" stroke-width="11" stroke-linecap="round"/>
${at(86, 240, books)}<path d="M258 236h56v6h-56z" fill="${shade}"/>
<path d="M262 256h44v30h-44z" fill="#c2734a" opacity=".8"/>
<path d="M120 168v-46" stroke="${deep}" stroke-width="6"/><path d="M96 122l10-44h28l10 44z" fill="#e9cf94"/>
<path d="M104 168h32" stroke="${deep}" stroke-width="8" stroke-linecap="round"/>
${at(226, 138, plant)}<path d="M270 118h44v50h-44z" fill="#f4f1ea" stroke="${deep}" stroke-width="4"/>
<path d="M276 160l14-22 10 12 6-8 4 18z" fill="${soft}"/>`;
