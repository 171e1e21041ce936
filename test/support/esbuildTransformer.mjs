import { createHash } from 'node:crypto';
import { version, transformSync } from 'esbuild';

const options = {
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  sourcemap: 'external',
  sourcesContent: false,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // `import()` becomes a `require`, which jest serves from its own registry.
  supported: { 'dynamic-import': false },
  define: {
    'import.meta.url': '__fileUrl',
    'import.meta.dirname': '__dirname',
    'import.meta.filename': '__filename',
  },
};
const fileUrl = "const __fileUrl = require('node:url').pathToFileURL(__filename).href;";
const loaders = { '.tsx': 'tsx', '.ts': 'ts' };

/** TypeScript and ES modules to the CommonJS that jest runs. Types are checked by `npm run check`, not here. */
export default {
  process(source, path) {
    const loader = Object.keys(loaders).find((ending) => path.endsWith(ending));
    const banner = source.includes('import.meta.url') ? fileUrl : '';
    return transformSync(source, { ...options, banner, sourcefile: path, loader: loaders[loader] ?? 'js' });
  },
  getCacheKey(source, path, { configString }) {
    const key = createHash('sha1');
    for (const part of [version, JSON.stringify(options), fileUrl, configString, path, source])
      key.update(part).update('\0');
    return key.digest('hex');
  },
};
