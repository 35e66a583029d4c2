// Builds the storefront's files: AMD modules for RequireJS, and ES modules for Hyvä. `npm run build` writes them where
// Magento looks; OUT_DIR sends them elsewhere, so that a test can compare a fresh build with the committed one, byte for
// byte.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';

const root = path.dirname(fileURLToPath(import.meta.url));
const home = path.join(root, 'view/frontend/web/js');
const out = path.resolve(process.env['OUT_DIR'] ?? home);

/** Names that Magento's own RequireJS configuration maps. */
const magento = /^(uiComponent|uiRegistry|ko|knockout|jquery|underscore|mage\/.+|Magento_.+)$/;

/** Files of their own, which the form asks for only where they are needed. */
const lazy = {
  name: 'lazy',
  /** @param {string} source @param {string | undefined} importer */
  resolveId: (source, importer) =>
    importer?.includes('/delivery/') && /^\.\/(client|phone|shop|captcha)\.js$/.test(source)
      ? { id: source.slice(0, -3), external: true }
      : null,
};

/**
 * Sources are named relative to the committed place, wherever this build writes.
 * @param {string} source
 * @param {string} map
 */
const fromHome = (source, map) =>
  path
    .relative(path.join(home, path.relative(out, path.dirname(map))), path.resolve(path.dirname(map), source))
    .split(path.sep)
    .join('/');

const banner = '/*! Contains libphonenumber-js, (c) 2016 @catamphetamine, MIT licence */';

/** @type {import('terser').MinifyOptions} */
const smallest = {
  ecma: 2022,
  compress: {
    // Inlining more functions makes the file longer. The enum of Terser exists in its types only.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
    inline: 1,
    passes: 3,
    unsafe_arrows: true,
  },
};

/**
 * @param {string} source
 * @param {string} name below view/frontend/web/js, without its extension
 * @param {import('rollup').OutputOptions} format
 * @returns {import('rollup').RollupOptions}
 */
const build = (source, name, format) => ({
  input: path.join(root, 'src', source),
  external: (id) => magento.test(id),
  makeAbsoluteExternalsRelative: false,
  plugins: [
    lazy,
    resolve({ browser: true }),
    typescript({
      tsconfig: path.join(root, 'src/tsconfig.storefront.json'),
      compilerOptions: { noEmit: false, allowJs: false, checkJs: false },
      noEmitOnError: true,
    }),
  ],
  output: ['.js', '.min.js'].map((suffix) => ({
    ...format,
    file: path.join(out, name + suffix),
    banner: source.endsWith('phone.ts') ? banner : '',
    // RequireJS finds the minified file by itself. An ES module names it.
    paths: (id) => (format.format === 'es' ? id + suffix : id),
    externalLiveBindings: false,
    freeze: false,
    generatedCode: { preset: 'es2015', symbols: false },
    // A shopper's browser gets no map. The readable file beside the small one has it.
    sourcemap: suffix === '.js',
    sourcemapPathTransform: fromHome,
    plugins: suffix === '.min.js' ? [terser(smallest)] : [],
  })),
  onwarn(warning) {
    throw new Error(warning.message);
  },
});

/** @type {import('rollup').OutputOptions} */
const amd = {
  format: 'amd',
  // Magento's modules are their own default export; ours is the value its module returns.
  exports: 'auto',
  interop: (id) => (id?.startsWith('./') ? 'esModule' : 'default'),
  strict: true,
};

export default [
  ...['back-in-stock', 'back-in-stock-options', 'back-in-stock-grouped'].map((name) =>
    build(`luma/${name}.ts`, name, amd),
  ),
  build('hyva/form.ts', 'hyva/form', { format: 'es' }),
  ...['client', 'phone', 'shop', 'captcha'].flatMap((name) => [
    build(`delivery/${name}.ts`, name, amd),
    build(`delivery/${name}.ts`, `hyva/${name}`, { format: 'es' }),
  ]),
];
