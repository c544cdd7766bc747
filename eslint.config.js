import tseslint from 'typescript-eslint'

const here = import.meta.dirname

const raw = {
  selector: "MemberExpression[object.name='sql'][property.name='raw']",
  message: 'sql.raw lets text into SQL: pass values as parameters, take identifiers from descriptions.',
}
const barrel = {
  selector: 'ExportAllDeclaration',
  message: 'No barrels: import from the file that says it.',
}
const skipped = {
  selector: 'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(skip|only|todo|fails)$/]',
  message: 'A test that does not run shows nothing: mend it or take it out.',
}
const mocked = {
  selector: "MemberExpression[object.name='vi'][property.name=/^(mock|doMock|hoisted)$/]",
  message: 'Modules are not mocked: use a real store, and fakes only at the ports of lib/outside.',
}
const clock = [
  {
    selector:
      "NewExpression[callee.name='Date'][arguments.length=0], MemberExpression[object.name='Date'][property.name='now']",
    message: 'Rules have no clock: take `now` as a parameter.',
  },
  {
    selector:
      "MemberExpression[object.name='Math'][property.name='random'], MemberExpression[object.name='process']",
    message: 'Rules have no chance and no environment: take them as parameters.',
  },
]
const forbidden = (message) => ['error', { selector: 'Program', message }]

const DRAWERS = 'utils,util,helpers,helper,misc,common,shared,types'

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      '.next/',
      'scratch/',
      'tests/client/',
      'data/',
      'db/migrations/**/*.json',
      'next-env.d.ts',
    ],
  },
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 250 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['error'] }],
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', raw, barrel],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: here } },
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, minimumDescriptionLength: 400 },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/require-await': 'off',
      // Props and contexts are objects of functions without a `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Both misread types that are computed from the schema and the messages.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-duplicate-type-constituents': 'off',
    },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  {
    files: ['lib/domain/**'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', raw, barrel, ...clock] },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'tests/**'],
    rules: { 'no-restricted-syntax': ['error', raw, barrel, skipped, mocked] },
  },
  {
    files: ['components/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'zod', message: 'zod weighs more than the page: validate on the server.' }] },
      ],
    },
  },
  {
    files: ['**/index.{ts,tsx}'],
    ignores: ['db/index.ts', 'db/columns/index.ts', 'db/schema/index.ts', 'lib/i18n/messages/**/index.ts'],
    rules: { 'no-restricted-syntax': forbidden('No barrels: name the file by what it says.') },
  },
  {
    files: ['db/index.ts', 'db/schema/index.ts', 'db/columns/index.ts'],
    rules: { 'no-restricted-syntax': ['error', raw] },
  },
  {
    files: [`**/{${DRAWERS}}.{ts,tsx,mjs}`, `**/{${DRAWERS}}/**`],
    rules: { 'no-restricted-syntax': forbidden('No drawers: name the file by what it says.') },
  },
)
