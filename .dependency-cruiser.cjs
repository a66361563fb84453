// The arrows of docs/architecture.md: who may import whom. Checked by packages/tooling/src/check-boundaries.mjs.
const tests = '\\.test\\.(ts|tsx|mjs)$'

/** What a browser may run of packages/certificates. */
const certificatesForBrowsers = '^packages/certificates/src/(serial\\.ts$|verify/|art/corner-tracks\\.ts$)'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one file, or lack a third that both need.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that cannot be found is an import that no other rule can judge.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'domain-is-pure',
      comment: 'The packages that hold the rules import nothing of ours.',
      severity: 'error',
      from: { path: '^packages/(attendance|certificates|contracts|evidence|groups|words)/', pathNot: tests },
      to: { path: '^(apps|packages|prisma|tests)/', pathNot: '^packages/$1/' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'The live session speaks of people, polls and refusals in the words of the contracts, and imports nothing else of ours.',
      severity: 'error',
      from: { path: '^packages/live/', pathNot: tests },
      to: {
        path: '^(apps|packages|prisma|tests)/',
        pathNot: '^packages/(live/|contracts/src/(ids|errors|permissions|poll-shapes|text)\\.ts$)',
      },
    },
    {
      name: 'domain-no-core-io',
      comment: 'Rules have no clock, no file and no network: they run on the server and in the browser alike.',
      severity: 'error',
      from: {
        path: ['^packages/(attendance|live|contracts|evidence|groups|words)/', certificatesForBrowsers],
        pathNot: [tests, '^packages/evidence/src/(main|test-makers)\\.ts$'],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-stores-touch-db',
      comment: 'Queries stand in *.store.ts; only platform/ holds the client.',
      severity: 'error',
      from: { path: '^apps/server/src/', pathNot: ['\\.store\\.ts$', '^apps/server/src/platform/', tests] },
      to: { path: ['^prisma/', 'node_modules/(@prisma|pg|@electric-sql)/'] },
    },
    {
      name: 'modules-meet-at-services',
      comment: 'A module is what its service says; its routes and its store are its own affair.',
      severity: 'error',
      from: { path: '^apps/server/src/modules/([^/]+)/', pathNot: tests },
      to: { path: '^apps/server/src/modules/', pathNot: ['^apps/server/src/modules/$1/', '\\.service\\.ts$'] },
    },
    {
      name: 'features-do-not-meet',
      comment: 'Only app/ composes features.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/(features|app)/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'web-only-pure-packages',
      comment: 'The browser gets what is pure: no drawing, no database, no server.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: {
        path: '^(apps/(?!web/)|packages/|prisma/|tests/)',
        pathNot: ['^packages/(contracts|live|attendance|evidence|groups|words)/', certificatesForBrowsers],
      },
    },
  ],
  options: {
    // Types count: what a type says is known as surely as what a function does.
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^prisma/generated/'] },
    exclude: { path: ['/dist/', '^data/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
}
