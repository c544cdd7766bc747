import { and, eq, isNull, or } from 'drizzle-orm'
import { type Reader, teams } from '@/db'
import { creationOf } from '@/lib/commands/acts'
import { joinTeam } from '@/lib/commands/join-team'
import { Refused } from '../start/refused.mjs'
import { answer, type Command, option } from './command'
import { done, ownerOf, withStore } from './with-store'

export const userAdd: Command = {
  usage: 'user add --email EMAIL --name NAME --role ROLE [--team TEAM] [--language zh-CN|en]',
  about: 'Adds a person (owner, admin, manager, rep, support, finance); "user password" lets them sign in.',
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    team: { type: 'string' },
    language: { type: 'string' },
  },
  required: ['email', 'name', 'role'],
  async run(call) {
    const { email, name, role, language, team } = call.options
    const id = await withStore(call.now, (store) =>
      done(store, async (tx) => {
        const actor = await ownerOf(tx, call.now)
        const made = await creationOf('user')(tx, actor, {
          email,
          name,
          role,
          ...(language ? { language } : {}),
        })
        if (!made.ok) return made
        const userId = made.value.row.id
        if (!team) return { ok: true, value: { userId } }
        const joined = await joinTeam(tx, actor, userId, {
          teamId: await teamNamed(tx, option(call, 'team')),
        })
        return joined.ok ? { ok: true, value: { userId } } : joined
      }),
    )
    answer(id)
  },
}

async function teamNamed(reader: Reader, name: string): Promise<string> {
  const found = await reader
    .select({ id: teams.id })
    .from(teams)
    .where(and(or(eq(teams.name, name), eq(teams.id, name)), isNull(teams.deletedAt)))
  if (found.length > 1)
    throw new Refused(`ambiguous_record: ${found.length} teams are called ${name}; give the id.`)
  if (!found[0]) throw new Refused(`not_found: There is no team ${name}.`)
  return found[0].id
}
