import { build as bundle } from 'esbuild';

/** The names that `options.entryPoints` exports; esbuild tells them for esm only, hence a build of its own. */
async function exportedNames(options) {
  const { metafile } = await bundle({
    ...options,
    plugins: [],
    // Nothing that it imports has to be read for that.
    external: ['*'],
    format: 'esm',
    globalName: undefined,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
}

/**
 * An esbuild plugin: for each export of the entry file a plain function at the top level, since Google's menus,
 * triggers and pages find nothing else.
 */
export function entryPoints() {
  return {
    name: 'entry-points',
    async setup({ initialOptions }) {
      const names = await exportedNames(initialOptions);
      const stubs = names.map(
        (name) => `function ${name}(){return ${initialOptions.globalName}.${name}.apply(this,arguments)}`,
      );
      initialOptions.footer = { js: stubs.join('\n') };
    },
  };
}
