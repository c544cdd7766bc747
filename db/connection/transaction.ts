import { AsyncLocalStorage } from 'node:async_hooks'
import { readerOver, writerOver } from './builder'
import { type Execute, type Reader, revocable, type Writer } from './statements'

/** A transaction was asked for inside another: the inner one would not be atomic with the outer. */
export class NestedTransaction extends Error {
  constructor() {
    super(
      'A transaction inside a transaction: pass the reader or writer you have instead of opening another.',
    )
    this.name = 'NestedTransaction'
  }
}

// Next evaluates modules once per bundle: what must be one per process rests on globalThis.
const holder = globalThis as { __loudouInside?: AsyncLocalStorage<true> }
const inside = (holder.__loudouInside ??= new AsyncLocalStorage<true>())

/** Refuses (throws NestedTransaction) when the caller already stands in a transaction. */
export function refuseNesting(): void {
  if (inside.getStore()) throw new NestedTransaction()
}

/** Runs a question over an open snapshot; its reader is dead afterwards. */
export async function ask<T>(execute: Execute, question: (reader: Reader) => Promise<T>): Promise<T> {
  const revocation = revocable(execute)
  try {
    return await inside.run(true, () => question(readerOver(revocation.execute)))
  } finally {
    revocation.revoke()
  }
}

/** Runs an act over an open transaction; gives its value and what it wants done after the commit. */
export async function act<T>(
  execute: Execute,
  deed: (writer: Writer) => Promise<T>,
): Promise<{ value: T; effects: (() => void)[] }> {
  const effects: (() => void)[] = []
  const revocation = revocable(execute)
  try {
    const value = await inside.run(true, () => deed(writerOver(revocation.execute, effects)))
    return { value, effects }
  } finally {
    revocation.revoke()
  }
}

/** Runs the effects of a committed act; one that throws does not stop the next, nor undo what is on the disk. */
export function runEffects(effects: (() => void)[], onFault: (fault: unknown) => void): void {
  for (const effect of effects) {
    try {
      inside.exit(effect)
    } catch (fault) {
      onFault(fault)
    }
  }
}

/** A transaction to be rolled back although nothing is broken: a refusal on its way out. */
export class Rollback<T> extends Error {
  constructor(readonly value: T) {
    super('rolled back')
    this.name = 'Rollback'
  }
}
