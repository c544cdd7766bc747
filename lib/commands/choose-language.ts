import { eq } from 'drizzle-orm'
import { subjectOf, users, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Language } from '@/lib/domain/languages'
import type { Outcome } from '@/lib/domain/refusals'

/** Remembers the language that the actor wants to be spoken to in; the one they have already writes nothing. */
export async function chooseLanguage(
  tx: Writer,
  actor: Actor,
  { language }: { language: Language },
): Promise<Outcome<{ language: Language }>> {
  const { userId, language: before, now } = actor
  if (language === before) return { ok: true, value: { language } }
  await tx.update(users).set({ language }).where(eq(users.id, userId))
  const changes = { language: [before, language] as [unknown, unknown] }
  const subject = subjectOf('user', userId)
  await writeEvent(tx, { act: 'user.chooseLanguage', subject, actorId: userId, at: now, changes })
  return { ok: true, value: { language } }
}
