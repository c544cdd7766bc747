/**
 * Every check of `npm test`, in the order of its report. `tool` names a program of a package, `project` one of
 * vitest's projects; `needs: 'build'` waits for the application to be built.
 */
export const steps = [
  {
    name: 'types',
    tools: [
      ['next/dist/bin/next', 'typegen'],
      ['typescript/bin/tsc', '--noEmit'],
    ],
  },
  { name: 'lint', tools: [['eslint/bin/eslint.js', '.', '--max-warnings', '0']] },
  {
    name: 'boundaries',
    tools: [
      [
        'dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        '.dependency-cruiser.cjs',
        '--progress',
        'none',
        ...['app', 'components', 'db', 'lib', 'scripts', 'proxy.ts'],
      ],
    ],
  },
  { name: 'form', tools: [['prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn']] },
  { name: 'dead code', tools: [['knip/bin/knip.js', '--no-progress', '--no-config-hints']] },
  { name: 'unit', project: 'unit' },
  { name: 'architecture', project: 'architecture' },
  { name: 'sqlite', project: 'sqlite' },
  { name: 'postgres', project: 'postgres' },
  { name: 'build', build: true },
  { name: 'browser', project: 'browser', after: 'build' },
]
