import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
/** Packages that a browser never needs: validation, databases, logs, and what only the server may know. */
const HEAVY =
  /node_modules\/(zod|drizzle-orm|better-sqlite3|pg|pino|next-auth|opencc-js|pinyin-pro|csv-parse|@vant\/area-data)\//

test('nothing that is seen drags server packages into the page, however indirectly', async () => {
  const { output } = await cruise(
    ['components'],
    {
      baseDir: root,
      ruleSet: { forbidden: [] },
      tsConfig: { fileName: join(root, 'tsconfig.json') },
      // Imports of types weigh nothing: only what is left after compilation counts.
      tsPreCompilationDeps: false,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '[.]test[.]tsx?$' },
    },
    {},
    { tsConfig: extractTsConfig(join(root, 'tsconfig.json')) },
  )
  if (typeof output === 'string') throw new Error(output)
  const heavy = output.modules
    .filter(({ source }) => HEAVY.test(source))
    .map(({ source, dependents }) => `${source} ← ${dependents.join(', ')}`)
  expect(heavy).toEqual([])
})
