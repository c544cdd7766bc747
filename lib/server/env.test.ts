import { expect, test } from 'vitest'
import { readEnvironment } from './env'

test('an installation that was told nothing has everything it needs', () => {
  expect(readEnvironment({ LOUDOU_DATA: '', DATABASE_URL: '' })).toMatchObject({
    url: 'http://127.0.0.1:3000',
    origins: ['http://localhost:3000', 'http://127.0.0.1:3000'],
    secure: false,
    databaseUrl: undefined,
    logLevel: 'info',
  })
})

test('only its own origin is taken where an address was given', () => {
  const told = readEnvironment({ LOUDOU_URL: 'https://crm.example.com' })
  expect(told).toMatchObject({ origins: ['https://crm.example.com'], secure: true })
})

test('every mistake is named in one go, without showing what was said', () => {
  const wrong = { DATABASE_URL: 'mysql://me:hidden@x', NEXTAUTH_SECRET: 'hidden', LOUDOU_LOG_LEVEL: 'loud' }
  expect(() => readEnvironment(wrong)).toThrow(
    /DATABASE_URL must.*\nNEXTAUTH_SECRET must.*\nLOUDOU_LOG_LEVEL must/,
  )
  expect(() => readEnvironment(wrong)).not.toThrow(/hidden/)
})
