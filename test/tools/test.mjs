// `npm test`: every check. It installs what is missing first. `npm test -- unit browser` runs some of the steps.
// The last line sums up.
import './node-version.mjs';
import { fail, Stop } from './fail.mjs';
import { runSteps } from './runner.mjs';
import { root, setUp } from './setup.mjs';
import { steps } from './steps.mjs';

const chosen = choose(process.argv.slice(2));
const tools = Object.values(chosen).flatMap((step) => step.tools ?? []);
await setUp(tools, runWithout).catch(fail);
const { passed, failed } = await runSteps(chosen, { root });
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** @param {string[]} names none means all */
function choose(names) {
  const unknown = names.filter((name) => !Object.hasOwn(steps, name));
  const all = Object.keys(steps);
  if (unknown.length > 0) {
    fail(new Stop(`There is no step named ${unknown.join(', ')}. The steps are ${all.join(', ')}.`));
  }
  return Object.fromEntries(Object.entries(steps).filter(([name]) => names.length === 0 || names.includes(name)));
}

/** @param {import('./system-tools.mjs').Tool[]} missing */
function runWithout(missing) {
  const names = Object.keys(chosen).filter((name) => !steps[name]?.tools?.some((tool) => missing.includes(tool)));
  return names.length > 0 ? `The other steps: npm test -- ${names.join(' ')}` : '';
}
