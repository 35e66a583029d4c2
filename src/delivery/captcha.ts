import type { Captcha } from './settings.js';

/** Google's reCAPTCHA, as Magento's own scripts use it. */
interface ReCaptcha {
  ready(done: () => void): void;
  render(place: HTMLElement, options: object): number;
  execute(widget: number): void;
  reset(widget: number): void;
  getResponse(widget: number): string;
}

/** Magento's content security policy allows this address while its reCAPTCHA is enabled. */
const SCRIPT = 'https://www.google.com/recaptcha/api.js?render=explicit';

/** Shoppers may need this long to solve a task, in milliseconds. */
const LIMIT = 120_000;

const given = () => (window as { grecaptcha?: ReCaptcha }).grecaptcha;

let loading: Promise<ReCaptcha> | undefined;
let widget: number | undefined;
let solved: (token?: string) => void = () => undefined;

/** Uses the script that another form of the page has loaded, or loads it. */
function load(): Promise<ReCaptcha> {
  loading ??= new Promise<ReCaptcha>((resolve, reject) => {
    const ready = (): void => given()!.ready(() => resolve(given()!));
    if (given()) {
      ready();
      return;
    }
    const script = document.createElement('script');
    script.src = SCRIPT;
    script.onload = ready;
    script.onerror = () => {
      // Another submit tries again.
      loading = undefined;
      reject(new Error('reCAPTCHA cannot be loaded.'));
    };
    document.head.append(script);
  });
  return loading;
}

/** Shows the box to tick, or the badge, at its place in the form. */
export async function show({ rendering }: Captcha): Promise<ReCaptcha> {
  const captcha = await load();
  widget ??= captcha.render(document.querySelector('.restock-captcha')!.appendChild(document.createElement('div')), {
    ...rendering,
    callback: (token: string) => solved(token),
    'error-callback': () => solved(),
  });
  return captcha;
}

/** A token, which works once; undefined if the shopper has to tick the box first, or did not solve the task. */
export async function token(settings: Captcha): Promise<string | undefined> {
  const captcha = await show(settings);
  if (!settings.invisible) {
    const given = captcha.getResponse(widget!);
    if (given) captcha.reset(widget!);
    return given || undefined;
  }
  return new Promise((resolve) => {
    solved = resolve;
    setTimeout(resolve, LIMIT);
    captcha.reset(widget!);
    captcha.execute(widget!);
  });
}
