// Writes the next migration of both databases: node scripts/generate-migrations.mjs NAME [--custom]
import { spawnSync } from 'node:child_process'

const [name, ...rest] = process.argv.slice(2)
if (!name) {
  console.error('usage: npm run db:generate -- NAME [--custom]')
  process.exit(2)
}
for (const dialect of ['sqlite', 'postgres']) {
  const { status } = spawnSync('drizzle-kit', ['generate', '--name', name, ...rest], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_DIALECT: dialect, PATH: `node_modules/.bin:${process.env.PATH}` },
  })
  if (status !== 0) process.exit(status ?? 1)
}
