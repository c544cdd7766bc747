import { asc } from 'drizzle-orm'
import { type Reader, teams } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { scopeSql } from '@/lib/access/scope'

/** Lists the teams that somebody can be put into, by name. */
export async function teamChoices(reader: Reader, actor: Actor): Promise<{ id: string; name: string }[]> {
  return reader
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(scopeSql(actor, 'team.read'))
    .orderBy(asc(teams.nameKey), asc(teams.id))
    .limit(1000)
}
