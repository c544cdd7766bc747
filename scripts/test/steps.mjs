/**
 * Every check of `npm test`, in the order of its report. `tools` names programs of packages, `projects` those of
 * vitest; what stands `after` another is not run where that one failed.
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
  { name: 'unit', projects: ['unit'] },
  { name: 'architecture', projects: ['architecture'] },
  { name: 'sqlite', projects: ['sqlite', 'sqlite-alone'] },
  { name: 'postgres', projects: ['postgres', 'postgres-alone'] },
  { name: 'build', build: true },
  { name: 'browser', projects: ['browser'], after: 'build' },
]
