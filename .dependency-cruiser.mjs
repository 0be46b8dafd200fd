// The house's rules, checked from the first day (ARCHITECTURE.md "Tiers"). Low to high: a module may import modules of
// its own or a lower tier, and of those only index.ts.
const tiers = [
  ['tenants'],
  ['security'],
  ['customers', 'workforce'],
  ['conversations', 'pictures'],
  ['channels', 'knowledge'],
  ['routing', 'media', 'models'],
  ['commerce', 'desk', 'tickets'],
  ['assistant'],
  ['learning'],
  ['quality', 'insights', 'training', 'staffing', 'supervision'],
  ['reach'],
]

const modulesOf = (list) => `^server/src/modules/(${list.join('|')})/`
const tests = '\\.test\\.tsx?$|/test/|^server/test/'

const upward = tiers.slice(0, -1).map((tier, i) => ({
  name: `tier-${tier.join('-')}`,
  comment: 'Call down, announce up: a higher tier is reached by events only.',
  severity: 'error',
  from: { path: modulesOf(tier), pathNot: tests },
  to: { path: modulesOf(tiers.slice(i + 1).flat()) },
}))

export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    ...upward,
    {
      name: 'modules-through-index',
      comment: 'Another module is used through its face.',
      severity: 'error',
      from: { path: '^server/src/modules/([^/]+)/', pathNot: tests },
      to: { path: '^server/src/modules/([^/]+)/', pathNot: ['^server/src/modules/$1/', '/index\\.ts$'] },
    },
    {
      name: 'surfaces-through-index',
      severity: 'error',
      from: { path: '^server/src/(surfaces|cli|demo|backup|[^/]+\\.ts$)', pathNot: tests },
      to: { path: '^server/src/modules/[^/]+/', pathNot: '/index\\.ts$' },
    },
    {
      name: 'nobody-imports-insights',
      severity: 'error',
      from: {
        path: '^server/src/',
        pathNot: ['^server/src/modules/insights/', '^server/src/(compose|cli/insights)\\.ts$'],
      },
      to: { path: '^server/src/modules/insights/' },
    },
    {
      name: 'modules-know-no-port-implementation',
      severity: 'error',
      from: { path: '^server/src/modules/', pathNot: tests },
      to: { path: '^server/src/ports/', pathNot: '^server/src/ports/(bus/bus|blobs/blobs)\\.ts$' },
    },
    {
      name: 'modules-know-no-surface',
      severity: 'error',
      from: { path: '^server/src/(modules|kernel|ports)/', pathNot: tests },
      to: { path: '^server/src/(surfaces|cli|demo|backup|compose|main)' },
    },
    {
      name: 'kernel-knows-no-module',
      severity: 'error',
      from: { path: '^server/src/(kernel|ports)/', pathNot: tests },
      to: { path: '^server/src/modules/' },
    },
    {
      name: 'libs-are-pure',
      comment:
        'No product code, no IO: each library is useful alone; nlu knows names and addresses from pii. The solver of ' +
        'shifts runs HiGHS in a thread.',
      severity: 'error',
      from: {
        path: '^libs/([^/]+)/',
        pathNot: [tests, '^libs/[^/]+/bench/', '^libs/queueing/src/shifts/(solver|highs\\.worker)\\.ts$'],
      },
      to: { pathNot: ['^libs/$1/', '^libs/pii/src/index\\.ts$'] },
    },
    {
      name: 'pages-know-the-contract-only',
      severity: 'error',
      from: { path: '^(web|widget)/', pathNot: tests },
      to: { path: '^(server|libs|integrations|fakes|packs|bench)/' },
    },
    {
      name: 'integrations-know-contract-and-libs-only',
      severity: 'error',
      from: { path: '^integrations/([^/]+/[^/]+)/', pathNot: tests },
      to: { path: '^(server|web|widget|fakes|packs|bench|integrations)/', pathNot: '^integrations/$1/' },
    },
    {
      name: 'contract-is-zod-only',
      severity: 'error',
      from: { path: '^contract/', pathNot: tests },
      to: { path: '^(server|libs|web|widget|integrations|fakes|packs|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import'] },
  },
}
