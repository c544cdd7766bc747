import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, type Authorized, NotFound } from '@/lib/access/authorize'

/**
 * Gives a person whose ways in the actor may look after: links, second factor, sessions. Throws NotFound for everybody who
 * may not, and for an owner unless an owner asks.
 */
export async function personToLookAfter(
  reader: Reader,
  actor: Actor,
  userId: string,
): Promise<Authorized<'user.setPassword'>> {
  const person = await allow(reader, actor, 'user.setPassword', userId)
  if (person.role === 'owner' && actor.role !== 'owner') throw new NotFound()
  return person
}

/** The same for what only active people can have; disabled people look like none. */
export async function activePersonToLookAfter(
  reader: Reader,
  actor: Actor,
  userId: string,
): Promise<Authorized<'user.setPassword'>> {
  const person = await personToLookAfter(reader, actor, userId)
  if (!person.isActive) throw new NotFound()
  return person
}
