import type { Role } from '@/lib/domain/roles'
import { type Described, descriptions } from '@/lib/records/all'
import { administrators, everybody, overseers, type Reach, type Sentence } from '@/lib/records/may'
import { type RecordName, recordNames } from '@/lib/records/names'

export type { Reach } from '@/lib/records/may'

/** What can be done to a record of each kind, 'opportunity.move': the verbs of every description. */
export type Action = {
  [R in RecordName]: `${R}.${keyof Described[R]['may'] & string}`
}[RecordName]
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
  'workspace.health': administrators,
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

/** Says how far a role's permission goes; nowhere for an action that no description knows. */
export function reachOf(role: Role, action: Action): Reach {
  return permissions.get(action)?.[places[role]] ?? 'none'
}

/** Says whether a role has a right over the workspace. */
export function hasRight(role: Role, right: WorkspaceRight): boolean {
  return workspaceRights[right][places[role]] === 'all'
}
