import { narrower, type Reach, reaches, reachKey } from '@/lib/domain/role-rights'
import type { Role } from '@/lib/domain/roles'
import { type Described, descriptions, type Shared } from '@/lib/records/all'
import { administrators, everybody, overseers, type Sentence } from '@/lib/records/may'
import { type RecordName, recordNames } from '@/lib/records/names'
import type { RightsHolder } from './actor'

/** What can be done to a record of each kind, 'opportunity.move': the verbs of every description. */
export type Action =
  { [R in RecordName]: `${R}.${keyof Described[R]['may'] & string}` }[RecordName] | `${Shared}.share`
/** The record that an action is about. */
export type RecordOf<A extends Action> = A extends `${infer R extends RecordName}.${string}` ? R : never

/** Who may do what to whose records: each is a sentence ("a rep may move own opportunities"), and stands in the description. */
export const permissions = new Map<string, Sentence>(
  recordNames.flatMap((record) =>
    Object.entries(descriptions[record].may).map(([verb, sentence]): [string, Sentence] => [
      `${record}.${verb}`,
      sentence,
    ]),
  ),
)

/** Says whether a text names an action. */
export function isAction(name: string): name is Action {
  return permissions.has(name)
}

/** Rights that are about the workspace and not about a record. */
export const workspaceRights = {
  'workspace.update': administrators,
  'workspace.setRights': administrators,
  'workspace.health': administrators,
  /** To look at the workspace as another person. */
  'workspace.viewAs': administrators,
  /** To hand over what somebody owns: as far as one may give such records away, and of one's own teams. */
  'workspace.handOver': overseers,
  /** The log as far as one's own sight goes, and all of it. */
  'log.read': overseers,
  'log.readAll': administrators,
  'log.check': administrators,
  'import.readAll': administrators,
  'token.create': everybody,
  'token.revoke': everybody,
} as const satisfies Record<string, Sentence>
export type WorkspaceRight = keyof typeof workspaceRights

const places: Record<Role, number> = { owner: 0, admin: 1, manager: 2, rep: 3, support: 4, finance: 5 }

/**
 * Says how far a role's permission goes: as the workspace has settled it, else as the description says, and never further than
 * it reads. Nowhere for an action that no description knows.
 */
export function reachOf(holder: RightsHolder, action: Action): Reach {
  const own = settledReach(holder, action)
  if (own === 'none' || action.endsWith('.read')) return own
  return narrower(own, settledReach(holder, `${recordOf(action)}.read` as Action))
}

/** How far an action is said to go, whatever the role reads. */
export function settledReach({ role, departures }: RightsHolder, action: Action): Reach {
  // An owner is never narrowed, so that nobody locks everybody out.
  if (role === 'owner' || departures.reaches.size === 0) return usualReach(role, action)
  return departures.reaches.get(reachKey(role, action)) ?? usualReach(role, action)
}

/** How far a role's permission goes where nobody has settled anything. */
export function usualReach(role: Role, action: Action): Reach {
  return permissions.get(action)?.[places[role]] ?? 'none'
}

/** Lists the reaches that an action can be given: of what is nobody's, all or none; of what the workspace is made of, no other. */
export function reachesFor(action: Action): readonly Reach[] {
  const record = recordOf(action)
  if (descriptions[record].isStructure) return []
  return descriptions[record].whose ? reaches : ['none', 'all']
}

/** Says whether any permission of a role covers the records of its teams. */
export function reachesTeams(holder: RightsHolder): boolean {
  return [...permissions.keys()].some((action) => settledReach(holder, action as Action) === 'team')
}

/** Says whether a role has a right over the workspace. */
export function hasRight(role: Role, right: WorkspaceRight): boolean {
  return workspaceRights[right][places[role]] === 'all'
}

function recordOf(action: Action): RecordName {
  return action.split('.')[0] as RecordName
}
