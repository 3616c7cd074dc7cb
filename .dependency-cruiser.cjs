/** Directions of knowledge: apps → features → method → kernel; ui → the kernel's contracts, as types. The roots src/serve.ts and src/features.ts know everything. */
const tests = '(\\.test\\.tsx?$|/testing/|^tests/)';
const screens = '^src/(ui/|apps/|features/[^/]+/screens/|features/[^/]+/[^/]+/screens/)';
/** What the designer does on the screen itself, and what sort of thing is sensitive, without a validator (docs/decisions/020-the-designer-edits-on-the-screen.md). */
const designer = '^src/method/(sensitive|designing/(edit|differences|diagram|words|(editing|comparing|drawing)/[^/]+))\\.ts$';
const spoken = '^src/method/(page|terms|channels|whom|spans/words)\\.ts$';
const language = '^src/method/(language|forms|clock)\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'kernel-knows-no-feature',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: tests },
      to: { path: '^src/(features|features\\.ts|serve\\.ts|apps|ui|library|method)(/|$)' },
    },
    {
      name: 'method-is-pure',
      severity: 'error',
      from: { path: '^src/method/', pathNot: tests },
      to: { pathNot: '^(src/method/|node_modules/(zod|temporal-polyfill|temporal-spec|rrule-temporal)/)' },
    },
    {
      name: 'library-knows-only-the-method-language',
      severity: 'error',
      from: { path: '^src/library/', pathNot: tests },
      to: { pathNot: '^src/(library|method)/' },
    },
    {
      name: 'features-know-no-app',
      severity: 'error',
      from: { path: '^src/features/', pathNot: tests },
      to: { path: '^src/(apps/|features\\.ts|serve\\.ts)' },
    },
    {
      name: 'only-the-open-doors-of-a-neighbour',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: tests },
      to: {
        path: '^src/features/([^/]+)/',
        pathNot: ['^src/features/$1/', '/(contract|door|words)\\.ts$', '/screens/(desk|phone)/door\\.tsx?$'],
      },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: tests },
      to: { path: '^src/(features|apps|method|library|serve\\.ts|features\\.ts)' },
    },
    {
      name: 'screens-know-no-server',
      severity: 'error',
      from: { path: screens, pathNot: [tests, '^src/apps/build/'] },
      to: { path: '^src/(kernel|features|method|library)/', pathNot: ['/(contract|words)\\.ts$', '/screens/', designer, language] },
    },
    {
      name: 'screens-take-the-language-as-types',
      severity: 'error',
      from: { path: screens, pathNot: tests },
      to: { path: language, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-designer-brings-no-validator-to-the-screen',
      severity: 'error',
      from: { path: [designer, spoken], pathNot: tests },
      to: { pathNot: [designer, spoken], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'screens-take-contracts-as-types',
      severity: 'error',
      from: { path: screens, pathNot: tests },
      to: { path: '/contract\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-node-in-screens',
      severity: 'error',
      from: { path: screens, pathNot: [tests, '^src/apps/build/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-imports-no-tsx',
      severity: 'error',
      from: { path: '^(bin|src/(kernel|method|library|features))/.*\\.ts$', pathNot: [tests, '/screens/'] },
      to: { path: '\\.tsx$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-test-in-production', severity: 'error', from: { path: '^(src|bin)/', pathNot: tests }, to: { path: tests } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|json|sql|gz|svg)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'],
    },
  },
};
