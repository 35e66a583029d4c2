import type { Ink } from './ink.js';

export const mug = ({ main, soft, shade, deep, pale }: Ink): string => `
<path d="M262 162h28q34 0 34 44t-34 44h-34" fill="none" stroke="#b5793f" stroke-width="20" stroke-linejoin="round"/>
<path d="M112 128h156v148q0 34-34 34h-88q-34 0-34-34z" fill="${main}"/>
<path d="M232 128h36v148q0 34-34 34h-22q20-4 20-34z" fill="${shade}"/>
<ellipse cx="190" cy="128" rx="78" ry="17" fill="${deep}"/><ellipse cx="190" cy="131" rx="66" ry="11" fill="#3a2a1e"/>
<ellipse cx="190" cy="128" rx="78" ry="17" fill="none" stroke="#f4f1ea" stroke-width="7"/>
<path d="M180 180l-34 48h20l-28 38h84l-28-38h20z" fill="${pale}"/><path d="M175 266h10v16h-10z" fill="${pale}"/>
<g fill="${soft}"><circle cx="132" cy="172" r="3"/><circle cx="224" cy="196" r="3"/><circle cx="140" cy="290" r="3"/>
<circle cx="218" cy="288" r="3"/><circle cx="214" cy="158" r="2.5"/></g>
<path d="M160 100q-12-14 0-28t0-28M196 100q-12-14 0-28t0-28" fill="none" stroke="${soft}" stroke-width="6"
 stroke-linecap="round" opacity=".7"/>`;

/** One wooden peg. */
const peg = ({ main, shade, soft }: Ink): string => `
<path d="M-15-86q0-14 15-14t15 14v116l-15 70-15-70z" fill="${main}"/>
<path d="M2-100q13 2 13 14v116L2 100z" fill="${shade}"/>
<path d="M-15-64h16v12h-16z" fill="#f4f1ea"/>
<path d="M-8-40v60" stroke="${soft}" stroke-width="4" stroke-linecap="round"/>`;

export const pegs = (ink: Ink): string =>
  [-28, -9.5, 9.5, 28]
    .map((angle) => {
      const place = `translate(${200 + angle * 3.1} ${198 + Math.abs(angle) / 3})`;
      return `<g transform="${place} rotate(${angle / 2})">${peg(ink)}</g>`;
    })
    .join('');

export const guyLine = ({ main, soft, shade, deep }: Ink): string => `
<g fill="none" stroke-linecap="round"><path d="M200 260q-90 0-90-64t90-64 90 64-90 64" stroke="${shade}"
 stroke-width="16"/>
<path d="M198 246q-74 0-74-50t74-50 76 48-76 52" stroke="${main}" stroke-width="14"/>
<path d="M200 230q-58 0-58-36t58-36 60 36-60 36" stroke="${soft}" stroke-width="12"/>
<path d="M252 246q30 40 58 54" stroke="${main}" stroke-width="12"/>
<path d="M130 164q60-34 140-2" stroke="#f4f1ea" stroke-width="3" stroke-dasharray="8 12" opacity=".8"/>
<path d="M124 196q2 44 76 50" stroke="#f4f1ea" stroke-width="3" stroke-dasharray="8 12" opacity=".8"/></g>
<rect x="176" y="118" width="48" height="152" rx="10" fill="${deep}"/>
<path d="M176 150h48M176 238h48" stroke="${soft}" stroke-width="4"/>
<rect x="286" y="278" width="26" height="50" rx="9" fill="#b5854f" transform="rotate(-42 299 303)"/>`;

export const groundsheet = ({ main, soft, shade, deep, light }: Ink): string => `
<g transform="translate(-6 20)"><path d="M104 168l150-56 56 30-146 62z" fill="${soft}"/>
<path d="M104 168l60 36v104l-60-40z" fill="${shade}"/>
<path d="M164 204l146-62v100l-146 66z" fill="${main}"/>
<path d="M104 192l60 36 146-64M104 218l60 38 146-64M104 244l60 38 146-66" fill="none" stroke="${deep}" stroke-width="4"
 stroke-linejoin="round"/>
<path d="M212 132l54 28v102" fill="none" stroke="${deep}" stroke-width="14" stroke-linejoin="round"/>
<g fill="#f4f1ea" stroke="${light}" stroke-width="3"><circle cx="128" cy="170" r="7"/>
<circle cx="252" cy="124" r="7"/></g></g>`;

export const pole = ({ main, soft, shade }: Ink): string => `
<g stroke-linecap="round" stroke-width="17"><path d="M110 292L262 92" stroke="${shade}"/>
<path d="M200 318V80" stroke="${main}"/><path d="M290 292L138 92" stroke="${soft}"/></g>
<g stroke="#8d9296" stroke-width="20"><path d="M176 205l10-13M224 205l-10-13M200 168v-22M152 237l12-16M248
 237l-12-16M200 262v-22"/></g>
<path d="M200 78V54" stroke="#8d9296" stroke-width="8" stroke-linecap="round"/>
<path d="M176 176q24 16 48 0" fill="none" stroke="#c2662d" stroke-width="9" stroke-linecap="round"/>`;

export const sleepingBag = ({ main, soft, shade, deep, light }: Ink): string => `
<g transform="rotate(24 200 200)"><path d="M132 128q0-72 68-72t68 72l-20 184q-4 32-48 32t-48-32z" fill="${main}"/>
<path d="M148 126q0-54 52-54t52 54q-6 40-52 40t-52-40z" fill="${deep}"/>
<path d="M160 130q0-36 40-36t40 36q-6 24-40 24t-40-24z" fill="#f1ece0"/>
<path d="M140 190q60 20 120 0M145 226q55 18 110 0M149 262q51 16 102 0M153 298q47 14 94 0" fill="none" stroke="${shade}"
 stroke-width="5"/>
<path d="M232 158l-10 172" stroke="${light}" stroke-width="5" stroke-dasharray="7 5"/>
<path d="M228 176h14v18h-14z" fill="${soft}"/></g>`;
