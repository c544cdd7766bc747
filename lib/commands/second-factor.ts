import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import { type Reader, recoveryCodes, secondFactors, type Writer } from '@/db'
import { matchingStep } from '@/lib/access/one-time-code'
import { openSealed } from '@/lib/access/sealed-text'
import { hashOfSecret } from '@/lib/access/secret'
import { recoveryCodeIn } from './recovery-codes'

/** What a person shows as their second factor, and the key that opens what it is held against. */
export interface ShownCode {
  code: string
  key: Buffer
  now: number
}

/** Says whether somebody is asked for a second factor. */
export async function hasSecondFactor(reader: Reader, userId: string): Promise<boolean> {
  const isOn = and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt))
  const [found] = await reader.select({ userId: secondFactors.userId }).from(secondFactors).where(isOn)
  return found !== undefined
}

/**
 * Takes a code of somebody's authenticator or one of their recovery codes; either is good once. Says whether it was right.
 * `pending` takes it for an authenticator that has only been shown.
 */
export async function takeCode(
  tx: Writer,
  userId: string,
  { code, key, now }: ShownCode,
  pending = false,
): Promise<boolean> {
  const digits = code.replace(/[\s-]/g, '')
  if (!/^\d{6}$/.test(digits)) return !pending && takeRecoveryCode(tx, userId, code, now)
  const [factor] = await tx.select().from(secondFactors).where(eq(secondFactors.userId, userId))
  if (!factor || (factor.confirmedAt === null) !== pending) return false
  const secret = openSealed(key, userId, factor.sealedSecret)
  const step = secret && matchingStep(secret, digits, now, factor.lastStep)
  if (!step) return false
  const taken = await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(eq(secondFactors.userId, userId), lt(secondFactors.lastStep, step)))
    .returning({ userId: secondFactors.userId })
  return taken.length > 0
}

async function takeRecoveryCode(tx: Writer, userId: string, code: string, now: number): Promise<boolean> {
  const isTheirs = and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt))
  const taken = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(isTheirs, eq(recoveryCodes.codeHash, hashOfSecret(recoveryCodeIn(code)))))
    .returning({ id: recoveryCodes.id })
  return taken.length > 0
}
