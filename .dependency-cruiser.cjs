// Which way imports may point. A folder may import itself and what is listed for it, nothing else.
const houses = {
  time: { imports: [] },
  programme: { imports: ['time'] },
  shadowing: { imports: ['time', 'programme'] },
  redAccounts: { imports: ['time', 'programme'], packages: ['@noble/hashes', 'valibot'] },
  effects: { imports: ['time', 'programme', 'shadowing', 'redAccounts'], packages: ['@noble/hashes'] },
  workbook: { imports: ['time', 'programme', 'shadowing', 'redAccounts', 'effects'], packages: ['valibot'] },
  run: {
    imports: [
      'time',
      'programme',
      'shadowing',
      'redAccounts',
      'effects',
      'workbook',
      'sidebar/(redAccounts/|adopt/)?(requests|remedies|status|checkRequest)\\.ts$',
    ],
  },
  // Adapters know the ports that they fill and what things are called, but no rule.
  google: { imports: ['time'], types: ['run/ports\\.ts$', 'programme', 'effects', 'workbook'] },
  sidebar: {
    imports: ['time'],
    types: ['programme', 'shadowing', 'redAccounts'],
    packages: ['papaparse', 'preact', 'valibot'],
  },
};

const folder = (name) => `^src/${name}${name.endsWith('$') ? '' : '/'}`;
/** What could not be found is named by a rule of its own. */
const missing = '^\\.';
const package_ = (name) => `^node_modules/${name}/`;

function rulesOf([name, { imports, types = [], packages = [] }]) {
  const free = [name, ...imports].map(folder).concat(packages.map(package_));
  const from = { path: folder(name) };
  return [
    {
      name: `src/${name}`,
      comment: `src/${name}/ may import: itself, ${imports.join(', ') || 'nothing else'}.`,
      severity: 'error',
      from,
      to: { pathNot: [...free, ...types.map(folder), missing] },
    },
    {
      name: `src/${name}, types only`,
      comment: `src/${name}/ may import from there with "import type" only.`,
      severity: 'error',
      from,
      to: {
        path: types.map(folder),
        pathNot: free,
        dependencyTypesNot: ['type-only'],
      },
    },
  ].filter(({ to }) => !to.path || to.path.length > 0);
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(houses).flatMap(rulesOf),
    {
      name: 'src/main.ts',
      comment: 'One line for each function that Google calls: what to run, and on which Google.',
      severity: 'error',
      from: { path: '^src/main\\.ts$' },
      to: { pathNot: ['^src/run/', '^src/google/', missing] },
    },
    {
      name: 'a folder of its own',
      comment: 'src/ has main.ts and the folders listed above. A new one needs its place in the list.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main\\.ts$', ...Object.keys(houses).map(folder)] },
      to: {},
    },
    {
      name: 'what ships knows no workbench',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(workbench|test|bench|scripts)/' },
    },
    {
      name: 'the workbench knows the bundle only',
      comment: 'A double of Google that shared code with what it tests would share its mistakes.',
      severity: 'error',
      from: { path: '^workbench/' },
      to: { path: '^(src|test|bench|scripts)/' },
    },
    { name: 'no circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing missing', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
    },
  },
};
