import type { Product } from './catalog.js';

/** Simple line drawings, so that the shop has pictures without having files. */
const shapes: Record<string, string> = {
  notebook:
    'M130 90h130a10 10 0 0 1 10 10v200a10 10 0 0 1-10 10H130zM130 90v220M115 120h30M115 165h30M115 210h30M115 255h30',
  mug: 'M125 130h130v150a25 25 0 0 1-25 25h-80a25 25 0 0 1-25-25zM255 165h25a25 25 0 0 1 25 25v20a25 25 0 0 1-25 25h-25M160 105q-10-15 0-30M195 105q-10-15 0-30M230 105q-10-15 0-30',
  screen: 'M90 115h220v145H90zM165 305h70M200 260v45M185 160l45 28-45 28z',
  map: 'M100 120l65-25 70 25 65-25v185l-65 25-70-25-65 25zM165 95v185M235 120v185',
  top: 'M155 95q45 35 90 0l55 35-20 55-30-12v135H150V173l-30 12-20-55zM170 225h60v45h-60z',
  legs: 'M145 90h110l18 215h-50l-23-150-23 150h-50zM145 115h110',
  hat: 'M120 235q0-115 80-115t80 115zM105 235h190v45H105zM200 120v-20',
  tent: 'M200 100L85 295h230zM200 100v195M200 175l-55 120M200 175l55 120',
  shelf: 'M120 90v220M280 90v220M120 130h160M120 200h160M120 270h160M150 130V95h25v35M205 200v-45h20v45',
};

const words: [RegExp, string][] = [
  [/notebook/i, 'notebook'],
  [/mug/i, 'mug'],
  [/course/i, 'screen'],
  [/atlas/i, 'map'],
  [/hoodie|jacket|shirt/i, 'top'],
  [/chinos|jeans/i, 'legs'],
  [/beanie/i, 'hat'],
  [/shelf/i, 'shelf'],
];

export function picture({ name, hue }: Product): string {
  const shape = words.find(([word]) => word.test(name))?.[1] ?? 'tent';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">
<rect width="400" height="400" fill="hsl(${hue} 28% 92%)"/><circle cx="200" cy="205" r="150" fill="hsl(${hue} 32% 85%)"/>
<path d="${shapes[shape] ?? ''}" fill="hsl(${hue} 35% 97%)" stroke="hsl(${hue} 38% 30%)" stroke-width="7" stroke-linejoin="round" stroke-linecap="round"/></svg>`;
}

export const tartan = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30"><rect width="30" height="30" fill="#a01e28"/>
<path d="M0 6h30M0 21h30M6 0v30M21 0v30" stroke="#143c28" stroke-width="5" opacity=".75"/>
<path d="M0 14h30M14 0v30" stroke="#f0dc5a" stroke-width="1.5"/></svg>`;
