import type { Ink } from './ink.js';

/** A notebook with a spine, an elastic band and a fern on its cover. */
export const notebook = ({ main, soft, shade, deep, light }: Ink): string => `
<path d="M128 88h150a12 12 0 0 1 12 12v204a12 12 0 0 1-12 12H128z" fill="#efe9dc"/>
<path d="M118 82h150a12 12 0 0 1 12 12v206a12 12 0 0 1-12 12H118a8 8 0 0 1-8-8V90a8 8 0 0 1 8-8z" fill="${main}"/>
<path d="M118 82h18v230h-18a8 8 0 0 1-8-8V90a8 8 0 0 1 8-8z" fill="${shade}"/>
<path d="M256 82v230" stroke="${deep}" stroke-width="6"/>
<g fill="none" stroke="${light}" stroke-width="4" stroke-linecap="round">
<path d="M196 262q-4-74 12-122"/>
<path d="M196 240q-22-2-30-18M195 216q-20-3-27-18M197 192q-17-4-22-17M200 170q-12-4-16-14"/>
<path d="M196 240q20-4 28-18M196 216q20-3 27-18M198 192q16-3 22-15M202 170q12-3 16-12"/>
</g>
<path d="M150 312v22l8-7 8 7v-22z" fill="${soft}"/>`;

/** A framed print of a lake. */
export const poster = ({ main, soft, light, pale, shade, deep }: Ink): string => `
<path d="M112 62h176v268H112z" fill="#2f2c28"/><path d="M122 72h156v248H122z" fill="#fbf9f4"/>
<path d="M138 88h124v196H138z" fill="${light}"/><circle cx="222" cy="132" r="20" fill="#f3d9a0"/>
<path d="M138 196l34-52 22 30 22-38 46 62v20H138z" fill="${main}"/>
<path d="M138 208l40-30 30 22 54-34v48H138z" fill="${shade}"/>
<path d="M138 214h124v70H138z" fill="${soft}"/>
<path d="M152 230h62M190 246h58M150 262h46M206 270h42" stroke="${pale}" stroke-width="4" stroke-linecap="round"/>
<path d="M160 300h80" stroke="${deep}" stroke-width="5" stroke-linecap="round"/>`;

/** A card in its sleeve, with a ribbon. */
export const giftCard = ({ main, soft, shade, deep, pale }: Ink): string => `
<g transform="rotate(-7 200 210)"><rect x="92" y="138" width="216" height="138" rx="12" fill="${deep}"/></g>
<g transform="rotate(4 200 206)"><rect x="90" y="130" width="220" height="142" rx="12" fill="${main}"/>
<path d="M90 190h220v22H90z" fill="${shade}"/><path d="M236 130h22v142h-22z" fill="${shade}"/>
<path d="M247 200q-42-34-48-10t48 10q6-44 34-30t-34 30z" fill="${soft}"/>
<path d="M247 200l-26 40 10 2 4 10 20-44 12 42 6-8 10 2z" fill="${soft}"/>
<circle cx="247" cy="200" r="9" fill="${pale}"/>
<path d="M110 158h62M110 240h40" stroke="${pale}" stroke-width="6" stroke-linecap="round"/></g>`;

/** A reader with a map on its screen. */
export const atlas = ({ main, soft, light, pale, deep }: Ink): string => `
<rect x="118" y="66" width="164" height="258" rx="16" fill="#2f2c28"/>
<rect x="130" y="82" width="140" height="210" rx="4" fill="${pale}"/>
<g fill="none" stroke="${soft}" stroke-width="4">
<path d="M130 130q50-34 80 0t60-6M130 156q44-30 76 2t64-4M130 236q40-40 76-14t64-20M130 262q46-34 82-10t58-22"/>
<path d="M176 190q6-24 34-18t24 26-34 16-24-24z"/><path d="M190 190q4-12 18-8t12 12-18 8-12-12z"/></g>
<path d="M150 276q-6-40 24-56t20-60 50-46" fill="none" stroke="${deep}" stroke-width="5" stroke-dasharray="2 11"
 stroke-linecap="round"/>
<path d="M244 84a15 15 0 0 1 15 15c0 11-15 26-15 26s-15-15-15-26a15 15 0 0 1 15-15z" fill="${main}"/>
<circle cx="244" cy="99" r="6" fill="${light}"/><circle cx="200" cy="308" r="6" fill="#6b665e"/>`;

/** A laptop that plays a lesson. */
export const course = ({ main, soft, light, pale, shade, deep }: Ink): string => `
<rect x="88" y="112" width="224" height="152" rx="12" fill="#2f2c28"/>
<path d="M100 124h200v128H100z" fill="${light}"/><circle cx="258" cy="154" r="15" fill="#f6dfae"/>
<path d="M100 232l56-74 34 42 30-36 80 70v18H100z" fill="${main}"/>
<path d="M156 158l-18 24 12-4 10 8 8-10 6 4z" fill="${pale}"/>
<path d="M100 240l70-30 46 20 84-24v46H100z" fill="${shade}"/>
<path d="M66 264h268l-14 26a10 10 0 0 1-9 6H89a10 10 0 0 1-9-6z" fill="#c9c5bd"/>
<path d="M168 264h64v8h-64z" fill="#a8a39a"/>
<circle cx="200" cy="188" r="32" fill="#fff" opacity=".94"/><path d="M190 171l28 17-28 17z" fill="${deep}"/>
<path d="M112 244h176" stroke="${soft}" stroke-width="4" stroke-linecap="round"/>
<path d="M112 244h70" stroke="#fff" stroke-width="4" stroke-linecap="round"/>`;
