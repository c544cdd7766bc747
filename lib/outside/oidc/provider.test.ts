import { afterAll, beforeAll, expect, test } from 'vitest'
import { askProvider, hearProvider, type ProviderSettings } from './provider'
import { startProvider } from '../../../tests/support/identity-provider.mjs'
import { signInElsewhere } from '../../../tests/support/sign-in-elsewhere'

const redirectUri = 'http://127.0.0.1:9/api/oidc/callback'
const now = Date.now()
let provider: Awaited<ReturnType<typeof startProvider>>
let settings: ProviderSettings

beforeAll(async () => {
  const people = {
    zhou: { email: 'Zhou@Example.com', email_verified: true },
    wu: { email: 'wu@example.com', email_verified: false },
  }
  provider = await startProvider(people)
  provider.register(redirectUri)
  const { issuer, clientId, clientSecret } = provider
  settings = { issuer, clientId, clientSecret }
})
afterAll(() => provider?.stop())

async function answered(name: string) {
  const { url, asked } = await askProvider(settings, { redirectUri, now })
  return { asked, answer: await signInElsewhere(url, name, redirectUri), now }
}

test('an answer of the provider tells who it is, and the address only where it is verified', async () => {
  const { issuer } = settings
  expect(await hearProvider(settings, await answered('zhou'))).toEqual({
    issuer,
    subject: 'zhou',
    verifiedEmail: 'Zhou@Example.com',
  })
  expect(await hearProvider(settings, await answered('wu'))).toEqual({
    issuer,
    subject: 'wu',
    verifiedEmail: null,
  })
})

test('what is asked has a state, a nonce and a challenge of its own each time', async () => {
  const [one, other] = [
    await askProvider(settings, { redirectUri, now }),
    await askProvider(settings, { redirectUri, now }),
  ]
  const { searchParams } = new URL(one.url)
  expect(Object.fromEntries(searchParams)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    state: one.asked.state,
    nonce: one.asked.nonce,
  })
  expect(one.url).not.toContain(one.asked.verifier)
  for (const part of ['state', 'nonce', 'verifier'] as const)
    expect(one.asked[part]).not.toBe(other.asked[part])
})

test.each(['state', 'nonce', 'verifier'] as const)('an answer to another %s is refused', async (part) => {
  const good = await answered('zhou')
  const { asked } = await askProvider(settings, { redirectUri, now })
  const mixed = { ...good, asked: { ...good.asked, [part]: asked[part] } }
  await expect(hearProvider(settings, mixed)).rejects.toThrow()
})

test('a code is taken once', async () => {
  const good = await answered('zhou')
  await hearProvider(settings, good)
  await expect(hearProvider(settings, good)).rejects.toThrow()
})

test('an answer of another issuer, without a code, or with a made-up one is refused', async () => {
  for (const change of [
    (answer: URL) => answer.searchParams.set('iss', 'https://evil.example'),
    (answer: URL) => answer.searchParams.delete('iss'),
    (answer: URL) => answer.searchParams.delete('code'),
    (answer: URL) => answer.searchParams.set('code', 'made-up'),
  ]) {
    const good = await answered('zhou')
    change(good.answer)
    await expect(hearProvider(settings, good)).rejects.toThrow()
  }
})

test('a wrong secret of ours gets nobody in', async () => {
  const wrong = { ...settings, clientSecret: 'another secret' }
  await expect(hearProvider(wrong, await answered('zhou'))).rejects.toThrow()
})

test('a provider that is not there is told, and asked again the next time', async () => {
  const absent = { ...settings, issuer: 'http://127.0.0.1:9' }
  await expect(askProvider(absent, { redirectUri, now })).rejects.toThrow()
  await expect(askProvider(absent, { redirectUri, now })).rejects.toThrow()
})
