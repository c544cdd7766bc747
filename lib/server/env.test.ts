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

test('a provider for signing in is whole or not there, on https or on this machine', () => {
  expect(readEnvironment({}).oidc).toBeUndefined()
  const told = { LOUDOU_OIDC_ISSUER: 'https://id.example.com/realm', LOUDOU_OIDC_CLIENT_ID: 'loudou' }
  expect(readEnvironment(told).oidc).toEqual({
    issuer: 'https://id.example.com/realm',
    clientId: 'loudou',
    clientSecret: undefined,
    name: 'id.example.com',
    acceptsInvited: false,
  })
  expect(readEnvironment({ ...told, LOUDOU_OIDC_FIRST_LINK: 'invited' }).oidc).toMatchObject({
    acceptsInvited: true,
  })
  expect(() => readEnvironment({ LOUDOU_OIDC_ISSUER: told.LOUDOU_OIDC_ISSUER })).toThrow('together')
  for (const issuer of ['http://id.example.com', 'id.example.com', 'ftp://localhost'])
    expect(() => readEnvironment({ ...told, LOUDOU_OIDC_ISSUER: issuer })).toThrow('LOUDOU_OIDC_ISSUER')
})

test('every mistake is named in one go, without showing what was said', () => {
  const wrong = { DATABASE_URL: 'mysql://me:hidden@x', NEXTAUTH_SECRET: 'hidden', LOUDOU_LOG_LEVEL: 'loud' }
  expect(() => readEnvironment(wrong)).toThrow(
    /DATABASE_URL must.*\nNEXTAUTH_SECRET must.*\nLOUDOU_LOG_LEVEL must/,
  )
  expect(() => readEnvironment(wrong)).not.toThrow(/hidden/)
})
