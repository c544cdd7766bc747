import { DrizzleQueryError } from 'drizzle-orm/errors'
import { expect, test } from 'vitest'
import { createLog, logAs } from './log'

function written(act: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = []
  act(createLog('info', { write: (line) => void lines.push(line) }))
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

test('a line carries who asked and under which request, however deep it is written', async () => {
  const lines: Record<string, unknown>[] = []
  await logAs({ requestId: 'r1' }, () =>
    logAs({ actorId: 'u1' }, async () => {
      await Promise.resolve()
      lines.push(...written((log) => log.info('moved')))
    }),
  )
  expect(lines).toMatchObject([{ level: 'info', msg: 'moved', requestId: 'r1', actorId: 'u1' }])
})

test('no secret gets into a line', () => {
  const secrets = {
    password: 'hidden',
    user: { token: 'hidden', name: 'Li' },
    request: { headers: { cookie: 'hidden', authorization: 'hidden', accept: 'text/html' }, body: 'hidden' },
  }
  const [line] = written((log) => log.info(secrets, 'sign-in'))
  expect(JSON.stringify(line)).not.toContain('hidden')
  expect(line).toMatchObject({ user: { name: 'Li' }, request: { headers: { accept: 'text/html' } } })
})

test('a failed query is told without what it asked for', () => {
  const fault = new DrizzleQueryError('select 1 where name = ?', ['Wang Xiaoming'], new Error('disk is full'))
  const [line] = written((log) => log.error({ err: fault }, 'query failed'))
  expect(JSON.stringify(line)).not.toContain('Wang')
  expect(line).toMatchObject({
    err: { message: 'Failed query: select 1 where name = ?', cause: { message: 'disk is full' } },
  })
})
