import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { emailOf, givePassword, hashOf, isSignedIn, trySignIn } from '../support/passwords'
import { codeOf, enrol, firstStep, KEY, provenBy, rightAttempt, secondStep } from '../support/second-factors'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, NOW, people } from '../support/world'
import { events, recoveryCodes, secondFactors, type Store } from '@/db'
import { NotFound } from '@/lib/access/authorize'
import { endSecondFactor, renewRecoveryCodes, resetSecondFactor } from '@/lib/commands/end-second-factor'
import { beginSecondFactor, confirmSecondFactor } from '@/lib/commands/enrol-second-factor'
import { setPassword } from '@/lib/commands/set-password'
import type { Attempt } from '@/lib/commands/sign-in-attempt'
import { myAccount } from '@/lib/queries/my-account'

const STEP = 30_000
const LATER = NOW + 2 * STEP
let store: Store

beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  await givePassword(store, 'rep', 'correct horse')
})

const rep = { email: emailOf('rep'), password: 'correct horse' }

test('a second factor counts only once a code has confirmed it', async () => {
  const actor = await actorOf(store, 'rep')
  const begin = (attempt: Attempt) => store.write((tx) => beginSecondFactor(tx, actor, { attempt, key: KEY }))
  expect(await begin(provenBy('mate'))).toMatchObject({ refusal: 'wrong_credentials' })
  const begun = await begin(provenBy('rep'))
  expect(await trySignIn(store, rep)).toHaveProperty('secret')
  const wrong = { code: '000000', key: KEY }
  expect(await store.write((tx) => confirmSecondFactor(tx, actor, wrong))).toMatchObject({
    refusal: 'wrong_code',
  })
  const right = { code: codeOf(begun.ok ? begun.value.secret : '', NOW), key: KEY }
  const done = await store.write((tx) => confirmSecondFactor(tx, actor, right))
  expect(done.ok && done.value.codes).toHaveLength(10)
  expect((await trySignIn(store, rep)).refusal).toBe('second_factor_needed')
  expect(await begin(provenBy('rep'))).toMatchObject({ refusal: 'not_as_it_stands' })
})

test('password and code open a session; a challenge serves once', async () => {
  const { secret } = await enrol(store, 'rep')
  const challenge = await firstStep(store, rep, LATER)
  const opened = await secondStep(store, challenge, codeOf(secret, LATER), LATER)
  expect(await isSignedIn(store, opened.secret, LATER)).toBe(true)
  const next = LATER + STEP
  expect(await secondStep(store, challenge, codeOf(secret, next), next)).toEqual({ refusal: 'expired_step' })
})

test('a code is not taken twice within its window, the one that switched on included', async () => {
  const { secret } = await enrol(store, 'rep')
  const again = await firstStep(store, rep)
  expect(await secondStep(store, again, codeOf(secret, NOW))).toEqual({ refusal: 'wrong_code' })
  const code = codeOf(secret, LATER)
  const first = await firstStep(store, rep, LATER)
  expect(await secondStep(store, first, code, LATER)).toHaveProperty('secret')
  const second = await firstStep(store, rep, LATER)
  expect(await secondStep(store, second, code, LATER)).toEqual({ refusal: 'wrong_code' })
})

test('the same code sent twice at the same moment opens one session', async () => {
  const { secret } = await enrol(store, 'rep')
  const challenges = [await firstStep(store, rep, LATER), await firstStep(store, rep, LATER)]
  const code = codeOf(secret, LATER)
  const answers = await Promise.all(challenges.map((each) => secondStep(store, each, code, LATER)))
  expect(answers.filter((answer) => 'secret' in answer)).toHaveLength(1)
})

test('a challenge lasts five minutes, and a made-up one is none', async () => {
  const { secret } = await enrol(store, 'rep')
  const challenge = await firstStep(store, rep, LATER)
  const late = LATER + 300_000
  expect(await secondStep(store, challenge, codeOf(secret, late), late)).toEqual({ refusal: 'expired_step' })
  expect(await secondStep(store, 'made up', codeOf(secret, LATER), LATER)).toEqual({
    refusal: 'expired_step',
  })
})

test('wrong codes are counted with wrong passwords, and the right password does not forget them', async () => {
  const { secret } = await enrol(store, 'rep')
  for (let n = 0; n < 10; n++) {
    const challenge = await firstStep(store, rep, LATER)
    expect(await secondStep(store, challenge, '000000', LATER)).toEqual({ refusal: 'wrong_code' })
  }
  expect((await trySignIn(store, rep, { now: LATER })).refusal).toBe('too_many_attempts')
  const after = LATER + 15 * 60_000
  const challenge = await firstStep(store, rep, after)
  expect(await secondStep(store, challenge, codeOf(secret, after), after)).toHaveProperty('secret')
})

test('a recovery code works once, however it is typed', async () => {
  const { codes } = await enrol(store, 'rep')
  const typed = ` ${(codes[0] as string).toUpperCase().replaceAll('-', ' ')}`
  const first = await firstStep(store, rep)
  expect(await secondStep(store, first, typed)).toHaveProperty('secret')
  const second = await firstStep(store, rep)
  expect(await secondStep(store, second, typed)).toEqual({ refusal: 'wrong_code' })
  const actor = await actorOf(store, 'rep')
  expect(await store.read((reader) => myAccount(reader, actor))).toMatchObject({ codesLeft: 9 })
})

test('neither secret nor recovery codes are kept in the clear', async () => {
  const { secret, codes } = await enrol(store, 'rep')
  const rows = await store.read(async (reader) => [
    await reader.select().from(secondFactors),
    await reader.select().from(recoveryCodes),
    await reader.select().from(events),
  ])
  const text = JSON.stringify(rows)
  for (const each of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
    expect(text).not.toContain(each)
})

test('a sealed secret does not open in somebody else’s row', async () => {
  const { secret } = await enrol(store, 'rep')
  await givePassword(store, 'mate', 'own horse')
  await store.write(async (tx) => {
    const [row] = await tx.select().from(secondFactors)
    if (row) await tx.insert(secondFactors).values({ ...row, userId: people.mate.id })
  })
  const challenge = await firstStep(store, { email: emailOf('mate'), password: 'own horse' }, LATER)
  expect(await secondStep(store, challenge, codeOf(secret, LATER), LATER)).toEqual({ refusal: 'wrong_code' })
})

test('switching off and new recovery codes want password and code of the same person', async () => {
  const { secret, codes } = await enrol(store, 'rep')
  const actor = await actorOf(store, 'rep', LATER)
  const proof = async (code: string) => ({ attempt: await rightAttempt(store, rep), code, key: KEY })
  const wrong = await proof('000000')
  expect(await store.write((tx) => endSecondFactor(tx, actor, wrong))).toMatchObject({
    refusal: 'wrong_code',
  })
  const mate = await actorOf(store, 'mate', LATER)
  const right = await proof(codes[0] as string)
  expect(await store.write((tx) => endSecondFactor(tx, mate, right))).toMatchObject({
    refusal: 'wrong_credentials',
  })
  const renewed = await store.write((tx) => renewRecoveryCodes(tx, actor, right))
  expect(renewed.ok && renewed.value.codes).toHaveLength(10)
  const challenge = await firstStep(store, rep, LATER)
  expect(await secondStep(store, challenge, codes[1] as string, LATER)).toEqual({ refusal: 'wrong_code' })
  const byCode = await proof(codeOf(secret, LATER))
  expect(await store.write((tx) => endSecondFactor(tx, actor, byCode))).toEqual({ ok: true, value: null })
  expect(await trySignIn(store, rep)).toHaveProperty('secret')
})

test('an administrator takes away a lost second factor, nobody below does, and it is told', async () => {
  await enrol(store, 'rep')
  const challenge = await firstStep(store, rep)
  const input = { userId: people.rep.id }
  for (const by of ['manager', 'rep', 'mate'] as const) {
    const actor = await actorOf(store, by)
    await expect(store.write((tx) => resetSecondFactor(tx, actor, input))).rejects.toThrow(NotFound)
  }
  const admin = await actorOf(store, 'admin')
  const reset = () => store.write((tx) => resetSecondFactor(tx, admin, input))
  expect(await reset()).toMatchObject({ ok: true })
  expect(await reset()).toMatchObject({ refusal: 'not_as_it_stands' })
  expect(await secondStep(store, challenge, '123456')).toEqual({ refusal: 'expired_step' })
  expect(await trySignIn(store, rep)).toHaveProperty('secret')
  const told = await store.read((reader) =>
    reader.select().from(events).where(eq(events.act, 'user.resetSecondFactor')),
  )
  expect(told).toMatchObject([{ actorId: people.admin.id }])
})

test('another password makes open challenges worthless', async () => {
  const { secret } = await enrol(store, 'rep')
  const challenge = await firstStep(store, rep, LATER)
  const owner = await actorOf(store, 'owner')
  const change = { userId: people.rep.id, passwordHash: hashOf('new horse') }
  await store.write((tx) => setPassword(tx, owner, change))
  expect(await secondStep(store, challenge, codeOf(secret, LATER), LATER)).toEqual({
    refusal: 'expired_step',
  })
})
