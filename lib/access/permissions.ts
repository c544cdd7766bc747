import type { Role } from '@/lib/domain/roles'
import type { RecordName } from '@/lib/records/names'

/** How far a permission goes: nobody's records, one's own, one's teams' and those below, or all. */
export type Reach = 'none' | 'own' | 'team' | 'all'
type Sentence = readonly [
  owner: Reach,
  admin: Reach,
  manager: Reach,
  rep: Reach,
  support: Reach,
  finance: Reach,
]

const everybody = ['all', 'all', 'all', 'all', 'all', 'all'] as const satisfies Sentence
const administrators = ['all', 'all', 'none', 'none', 'none', 'none'] as const satisfies Sentence
const sellers = ['all', 'all', 'team', 'own', 'none', 'none'] as const satisfies Sentence
const workers = ['all', 'all', 'team', 'own', 'own', 'own'] as const satisfies Sentence

/**
 * Who may do what to whose records: each row is a sentence ("a rep may move own opportunities").
 * Support reads all customers and contacts; amounts are a right of their own (fields.ts).
 */
export const permissions = {
  //                      owner  admin  manager rep    support finance
  'customer.read': /*  */ ['all', 'all', 'team', 'own', 'all', 'all'],
  'customer.create': /**/ ['all', 'all', 'team', 'own', 'all', 'none'],
  'customer.update': /**/ ['all', 'all', 'team', 'own', 'all', 'none'],
  'customer.delete': /**/ ['all', 'all', 'team', 'own', 'none', 'none'],
  'customer.restore': /**/ ['all', 'all', 'team', 'own', 'none', 'none'],
  'customer.export': /**/ ['all', 'all', 'team', 'none', 'none', 'all'],
  'contact.read': /*   */ ['all', 'all', 'team', 'own', 'all', 'all'],
  'contact.create': /* */ ['all', 'all', 'team', 'own', 'all', 'none'],
  'contact.update': /* */ ['all', 'all', 'team', 'own', 'all', 'none'],
  'contact.delete': /* */ ['all', 'all', 'team', 'own', 'none', 'none'],
  'contact.restore': /* */ ['all', 'all', 'team', 'own', 'none', 'none'],
  'contact.export': /* */ ['all', 'all', 'team', 'none', 'none', 'all'],
  'opportunity.read': /**/ ['all', 'all', 'team', 'own', 'all', 'all'],
  'opportunity.create': sellers,
  'opportunity.update': sellers,
  'opportunity.delete': sellers,
  'opportunity.restore': sellers,
  'opportunity.move': sellers,
  'opportunity.win': sellers,
  'opportunity.lose': sellers,
  'opportunity.reopen': sellers,
  'opportunity.assign': ['all', 'all', 'team', 'none', 'none', 'none'],
  'opportunity.undo': sellers,
  'opportunity.export': ['all', 'all', 'team', 'none', 'none', 'all'],
  'activity.read': /*  */ ['all', 'all', 'team', 'own', 'all', 'all'],
  'activity.create': workers,
  'activity.update': workers,
  'activity.delete': workers,
  'activity.restore': workers,
  'activity.export': /**/ ['all', 'all', 'team', 'none', 'none', 'none'],
  'task.read': workers,
  'task.create': workers,
  'task.update': workers,
  'task.complete': workers,
  'task.delete': workers,
  'task.restore': workers,
  'task.export': /*    */ ['all', 'all', 'team', 'none', 'none', 'none'],
  'product.read': everybody,
  'product.create': administrators,
  'product.update': administrators,
  'product.delete': administrators,
  'product.restore': administrators,
  'product.export': everybody,
  'pipeline.read': everybody,
  'pipeline.create': administrators,
  'pipeline.update': administrators,
  'pipeline.delete': administrators,
  'pipeline.restore': administrators,
  'pipeline.export': administrators,
  'stage.read': everybody,
  'stage.create': administrators,
  'stage.update': administrators,
  'stage.delete': administrators,
  'stage.restore': administrators,
  'stage.export': administrators,
  'source.read': everybody,
  'source.create': administrators,
  'source.update': administrators,
  'source.delete': administrators,
  'source.restore': administrators,
  'source.export': administrators,
  'lostReason.read': everybody,
  'lostReason.create': administrators,
  'lostReason.update': administrators,
  'lostReason.delete': administrators,
  'lostReason.restore': administrators,
  'lostReason.export': administrators,
  'user.read': everybody,
  'user.create': administrators,
  'user.update': administrators,
  'user.delete': administrators,
  'user.restore': administrators,
  'user.export': administrators,
  'user.setPassword': administrators,
  'team.read': everybody,
  'team.create': administrators,
  'team.update': administrators,
  'team.delete': administrators,
  'team.restore': administrators,
  'team.export': administrators,
} as const satisfies Record<`${RecordName}.${string}`, Sentence>

export type Action = keyof typeof permissions
/** The record that an action is about. */
export type RecordOf<A extends Action> = A extends `${infer R extends RecordName}.${string}` ? R : never

/** Rights that are about the workspace and not about a record. */
export const workspaceRights = {
  'workspace.update': administrators,
  'workspace.health': administrators,
  'import.run': administrators,
  'token.create': everybody,
  'token.revoke': everybody,
} as const satisfies Record<string, Sentence>
export type WorkspaceRight = keyof typeof workspaceRights

const places: Record<Role, number> = { owner: 0, admin: 1, manager: 2, rep: 3, support: 4, finance: 5 }

/** Says how far a role's permission goes. */
export function reachOf(role: Role, action: Action): Reach {
  return permissions[action][places[role]] as Reach
}

/** Says whether a role has a right over the workspace. */
export function hasRight(role: Role, right: WorkspaceRight): boolean {
  return workspaceRights[right][places[role]] === 'all'
}
