import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Aside } from './sqlite-aside'

test('a thread that cannot open its database answers with the reason, and never leaves anybody waiting', async () => {
  const aside = new Aside(join('/nowhere', 'loudou.db'))
  await expect(aside.execute('select 1', [], 'get')).rejects.toThrow()
  expect(aside.isOver).toBe(true)
  await expect(aside.execute('select 1', [], 'get')).rejects.toThrow('has ended')
})
