import { hash, verify } from '@node-rs/argon2'

/** OWASP's least for Argon2id: 19 MiB, two passes, one lane; about 30 ms here. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
/** More at once would take the memory and the threads that the rest of the process lives on. */
const AT_ONCE = 4

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((free) => waiting.push(free))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** Gives the Argon2id hash of a password with a salt of its own. Never inside a transaction: it takes its time. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), COST))
}

let decoy: Promise<string> | null = null

/**
 * Says whether a password is the one behind a hash. Without a hash it takes the same time and says no, so that
 * the answer's timing does not tell whether there is such an account. Refuses nothing: a broken hash is a no.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const against = passwordHash ?? (await (decoy ??= hashPassword('nobody has this account')))
  const isRight = await inTurn(() => verify(against, password.normalize('NFKC'))).catch(() => false)
  return isRight && passwordHash !== null
}
