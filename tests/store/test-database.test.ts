import Database from '@/db/connection/driver.mjs'
import { Client } from 'pg'
import { expect, inject, test } from 'vitest'

const onPostgres = process.env.LOUDOU_TEST_DATABASE === 'postgres'

async function ask(sql: string): Promise<unknown[]> {
  if (!onPostgres) return new Database(':memory:').prepare(sql).all()
  const client = new Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  try {
    return (await client.query<object>(sql)).rows
  } finally {
    await client.end()
  }
}

test('the database under test is a real one, and new enough', async () => {
  const asked = onPostgres
    ? "select current_setting('server_version') as version"
    : 'select sqlite_version() as version'
  const [row] = (await ask(asked)) as { version: string }[]
  const [major = 0, minor = 0] = (row?.version ?? '').split('.').map(Number)
  expect(major * 100 + minor).toBeGreaterThanOrEqual(onPostgres ? 1500 : 351)
})

test('it keeps Chinese text and characters outside the basic plane', async () => {
  const text = '漏斗 𠮷野家 👩‍👩‍👧 é'
  expect(await ask(`select '${text}' as text, length('${text}') as length`)).toEqual([
    { text, length: [...text].length },
  ])
})
