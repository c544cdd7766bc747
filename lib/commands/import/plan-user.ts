import { subjectOf } from '@/db'
import type { Authorized } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { addressName } from '@/lib/domain/address-name'
import { dayOf } from '@/lib/domain/days'
import type { Values } from '@/lib/records/input'
import type { Row } from '@/lib/records/tables'
import { changedRow } from '../write-record'
import { change, create, fail, makeReferred, type Planning } from './planning'
import { firstWhole } from './read-row'

/**
 * Plans a person with their place in the tree of teams: the team by name, who leads it, the team above it; each is made
 * where it is missing. Refuses owners to all but owners, to leave the workspace without one, and a team without a name.
 */
export function planUser(planning: Planning, values: Values, existing: Authorized<Action> | undefined): void {
  const row = existing as unknown as Row<'user'> | undefined
  const { run, plan, gathered } = planning
  if ((values.role === 'owner' || row?.role === 'owner') && run.actor.role !== 'owner' && isNews(values, row))
    return fail(planning, 'role', 'no_such_record')
  const teamId = placeInTree(planning)
  if (plan.findings.length > 0) return
  if (!existing || !row) {
    const made = create(planning, values)
    if (made && teamId) join(planning, made.id, teamId, null)
    return
  }
  const changed = change(planning, existing, values)
  const after = { ...row, ...changed?.stamped }
  if (row.role === 'owner' && row.isActive && (after.role !== 'owner' || !after.isActive)) {
    gathered.owners.active -= 1
    if (gathered.owners.active < 1) fail(planning, 'role', 'last_owner')
  }
  if (after.role !== row.role || !after.isActive) plan.signedOut.push(row.id)
  const current = gathered.memberOf.get(row.id) ?? null
  if (!teamId || current?.teamId === teamId) return
  join(planning, row.id, teamId, current)
  plan.outcome = 'updated'
}

function isNews(values: Values, row: Row<'user'> | undefined): boolean {
  return !row || Object.entries(values).some(([field, value]) => value !== row[field as keyof typeof row])
}

/** Gives the id of the team that the row names, made or brought to where the row says it stands; null where it names none. */
function placeInTree(planning: Planning): string | null {
  const { run, draft, gathered, plan } = planning
  const { team, teamLead, teamAbove } = draft.beyond as Record<string, string | null | undefined>
  if (!team) {
    if (teamLead || teamAbove) fail(planning, 'team', 'required')
    return null
  }
  const parentId = teamAbove
    ? (found(planning, 'team', teamAbove) ?? makeReferred(planning, 'teamAbove', 'team', 'name', teamAbove))
    : null
  const leadId = teamLead ? (found(planning, 'user', teamLead) ?? makeLead(planning, teamLead)) : null
  const place = { ...(parentId ? { parentId } : {}), ...(leadId ? { leadId } : {}) }
  const id = found(planning, 'team', team)
  if (id === null) return makeReferred(planning, 'team', 'team', 'name', team, place)
  const standing = gathered.teams.get(id)
  if (!standing) return id
  const changed = changedRow(run.actor, 'team.update', standing as never, place, { batchId: run.importId })
  const isDone = planning.batch.all('changes').some(({ record, row }) => record === 'team' && row.id === id)
  if (changed && !isDone) plan.changes.push({ record: 'team', ...changed })
  return id
}

function found({ run, batch, plan }: Planning, record: 'team' | 'user', name: string): string | null {
  const own = plan.inserts.find((made) => made.record === record && made.row.name === name)?.row.id
  return own ?? batch.find(record, 'name', name)[0] ?? run.finder.find(record, 'name', name)[0] ?? null
}

/** Somebody who leads a team and is in no row before this one: a manager, with an address made like everybody's. */
function makeLead(planning: Planning, name: string): string {
  const { map, columns } = planning.run.compiled
  const nameColumn = columns.find(({ targets }) => targets.some((target) => target.name === 'name'))?.name
  const templates = [map.templates.email ?? []].flat()
  const email = firstWhole(templates, (column) => (column === nameColumn ? addressName(name) : null))
  return makeReferred(planning, 'teamLead', 'user', 'name', name, {
    role: 'manager',
    ...(email ? { email } : {}),
  })
}

function join(
  { run, plan }: Planning,
  userId: string,
  teamId: string,
  current: { id: string; teamId: string } | null,
): void {
  const { actor, compiled, importId } = run
  const today = dayOf(actor.now, actor.timeZone)
  const fromDay = current ? today : (compiled.map.memberSince ?? today)
  plan.joinings.push({ userId, teamId, fromDay, endsMembershipId: current?.id ?? null })
  plan.events.push({
    act: 'user.joinTeam',
    subject: subjectOf('user', userId),
    about: [subjectOf('team', teamId)],
    actorId: actor.userId,
    at: actor.now,
    changes: { teamId: [current?.teamId ?? null, teamId] },
    batchId: importId,
  })
}
