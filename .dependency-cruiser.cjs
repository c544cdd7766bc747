/** House rules on who may import whom; docs/architecture.md explains them. One entry a row of that table. */

const TEST = '[.]test[.]tsx?$'
const NODE = 'node_modules/'
const ours = '^(app|components|db|lib|scripts|tests|proxy|instrumentation|next[.]config|drizzle[.]config)'

/** In `folder`, of our own modules only those matching `allowed` may be imported. */
const only = (name, folder, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: folder, pathNot: TEST },
  to: { path: ours, pathNot: allowed },
})

/** From `folder`, nothing of the kind `to` may be imported. */
const never = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to })

const WORDS = '^lib/i18n/'

module.exports = {
  forbidden: [
    never('no-cycle', {}, { circular: true }, 'Two modules that need each other are one, or hide a third.'),
    never('all-found', {}, { couldNotResolve: true }, 'An import that leads nowhere.'),

    only('domain-alone', '^lib/domain/', ['^lib/domain/'], 'Rules know nothing but rules.'),
    never(
      'domain-pure',
      { path: '^lib/domain/', pathNot: TEST },
      {
        pathNot: [
          ours,
          `${NODE}(@date-fns/tz|date-fns|chinese-days|pinyin-pro|opencc-js|fractional-indexing|@vant/area-data)/`,
        ],
      },
      'Of libraries, rules may use the pure ones for dates, order, Chinese writing and places only: no clock, no I/O, no database.',
    ),
    only('db-below-all', '^db/', ['^db/', '^lib/domain/'], 'The store knows rules, and nobody above it.'),
    only(
      'access-down',
      '^lib/access/',
      ['^lib/(access|records|domain)/', '^db/', WORDS],
      'Who may is below what is done.',
    ),
    only(
      'records-down',
      '^lib/records/',
      ['^lib/(records|access|domain)/', '^db/', WORDS],
      'Descriptions know no doors.',
    ),
    {
      name: 'access-and-records-one-way',
      comment: 'Access and records may use each other downward only.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^lib/(access|records)$' },
      to: { path: '^lib/(access|records)$', circular: true },
    },
    only(
      'queries-read',
      '^lib/queries/',
      ['^lib/(queries|domain|access|records)/', '^db/', WORDS],
      'Questions never act.',
    ),
    only(
      'commands-act',
      '^lib/commands/',
      ['^lib/(commands|domain|access|records)/', '^lib/outside/[^/]+/port[.]ts$', '^db/', WORDS],
      'Acts queue work for others behind a port, and never call out themselves.',
    ),
    only('server-hinge', '^lib/server/', ['^lib/', '^db/'], 'The hinge holds the house, not its rooms.'),
    only(
      'outside-ports',
      '^lib/outside/',
      ['^lib/(outside|domain|records|server)/', '^db/', WORDS],
      'Ports know no doors.',
    ),
    only(
      'words-alone',
      WORDS,
      [WORDS, '^lib/domain/'],
      'Messages are words, complete for what rules can answer.',
    ),
    only(
      'app-doors',
      '^app/',
      ['^app/', '^components/', '^lib/(server|queries|commands|records|domain)/', '^db/index[.]ts$', WORDS],
      'Doors hold no rules and no SQL.',
    ),
    only(
      'components-seen',
      '^components/',
      ['^components/', '^lib/domain/', '^lib/records/', WORDS],
      'What is seen knows no storage, no acts and no questions: data and actions arrive as props.',
    ),
    never(
      'framework-at-the-door',
      { path: '^(db|lib/(domain|access|records|queries|commands))/', pathNot: TEST },
      { path: `${NODE}(next|next-auth|server-only)/` },
      'Rules, questions and acts run without Next.',
    ),
    never(
      'no-react-in-acts',
      { path: '^(db|lib/(domain|access|records|queries|commands))/', pathNot: TEST },
      { path: `${NODE}(react|react-dom)/` },
      'Rules, questions and acts run without React.',
    ),
    never(
      'drivers-in-one-place',
      { path: ours, pathNot: ['^db/(connection/|migrate)', '^tests/', TEST] },
      {
        path: `${NODE}(better-sqlite3|pg|drizzle-orm/(better-sqlite3|node-postgres))/|^db/connection/driver`,
      },
      'Only db/connection and db/migrate know the drivers.',
    ),
    never(
      'dialects-in-db',
      { path: ours, pathNot: ['^db/', '^tests/'] },
      { path: `${NODE}drizzle-orm/(sqlite|pg)-core/`, dependencyTypesNot: ['type-only'] },
      'Only db builds for one database; the types of SQLite stand for both everywhere.',
    ),
    never(
      'nothing-for-developers',
      { path: '^(app|components|db|lib|proxy)', pathNot: TEST },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
      'What runs for users is no development dependency.',
    ),
    never(
      'tests-outside',
      { path: '^(app|components|db|lib|scripts)', pathNot: [TEST, '^scripts/(bench|soak|pictures)/'] },
      { path: ['^tests/', TEST] },
      'Code does not lean on tests; what measures, wears out and takes pictures may use their servers and their small world.',
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^([.]next|scratch|data)/' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
}
