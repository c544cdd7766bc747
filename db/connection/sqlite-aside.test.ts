import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Asides } from './asides'
import Database from './driver.mjs'
import { Aside } from './sqlite-aside'

test('a thread that cannot open its database answers with the reason, and never leaves anybody waiting', async () => {
  const aside = new Aside(join('/nowhere', 'loudou.db'))
  await expect(aside.execute('select 1', [], 'get')).rejects.toThrow()
  expect(aside.isOver).toBe(true)
  await expect(aside.execute('select 1', [], 'get')).rejects.toThrow('has ended')
})

test('whoever asks little is answered while another question takes long, and one more than there are threads waits its turn', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loudou-asides-'))
  const file = join(folder, 'loudou.db')
  const writing = new Database(file)
  writing.pragma('journal_mode = wal')
  writing.exec('create table numbers as select 1 as n')
  writing.close()
  const asides = new Asides(file)
  const ended: string[] = []
  const ask = (name: string, sql: string) =>
    asides.with((execute) => execute(sql, [], 'all')).then(() => ended.push(name))
  const counting = (to: number) =>
    `with recursive c(n) as (select 1 union all select n + 1 from c where n < ${to}) select count(*) from c`
  await Promise.all([ask('long', counting(3_000_000)), ask('short', 'select n from numbers')])
  expect(ended).toEqual(['short', 'long'])
  await Promise.all(Array.from({ length: 9 }, (_, n) => ask(`one of nine ${n}`, 'select n from numbers')))
  expect(ended).toHaveLength(11)
  await asides.close()
  rmSync(folder, { recursive: true })
})
