/**
 * The landscape of the start page: hills in the rain, and a tent.
 *
 * @param flip for pages from right to left
 */
export function hero(flip: boolean): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 320" width="1520" height="640">
<g ${flip ? 'transform="matrix(-1 0 0 1 760 0)"' : ''}><path fill="#dfe7e1" d="M0 0h760v320H0z"/>
<circle cx="560" cy="92" r="44" fill="#f3dca6"/>
<path d="M150 320Q300 120 430 170T640 96t120 60v164z" fill="#b9ccc2"/>
<path d="M40 320q150-118 300-72t210-34 210 24v82z" fill="#8fae9f"/>
${pine(640, 214, 1)}${pine(684, 226, 0.8)}${pine(604, 228, 0.7)}${pine(722, 218, 0.95)}${pine(300, 246, 0.5)}
<path d="M0 320q220-70 420-36t340-34v70z" fill="#5d8472"/>
<path d="M470 288l58-92 58 92z" fill="#e9e2d2"/><path d="M528 196l58 92h-36z" fill="#d0c6ae"/>
<path d="M528 222l-22 66h44z" fill="#57503f"/>
<path d="M522 188l12 18M534 188l-12 18" stroke="#a8743a" stroke-width="5"/>
<g stroke="#fff" stroke-width="3" stroke-linecap="round" opacity=".7">${rain}</g></g></svg>`;
}

const pine = (x: number, y: number, scale: number): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})"><path d="M-5 40h10v26H-5z" fill="#5a4632"/>
<path d="M0-60l-26 44h12l-22 34h14l-22 32h88L22 18h14L14-16h12z" fill="#2f5d4c"/></g>`;

const drops = [
  [250, 60],
  [330, 110],
  [400, 40],
  [450, 96],
  [500, 30],
  [620, 40],
  [660, 120],
  [700, 70],
  [360, 170],
  [590, 150],
];
const rain = drops.map(([x, y]) => `<path d="M${x} ${y}l-7 20"/>`).join('');
