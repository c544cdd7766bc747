import type { Reach } from '@/lib/domain/role-rights'

/** How far each role goes. */
export type Sentence = readonly [
  owner: Reach,
  admin: Reach,
  manager: Reach,
  rep: Reach,
  support: Reach,
  finance: Reach,
]

/** Who may do what to records of a kind: the six verbs of every kind, and the acts of its own. */
export interface May {
  read: Sentence
  create: Sentence
  update: Sentence
  delete: Sentence
  restore: Sentence
  export: Sentence
  [act: string]: Sentence
}

export const everybody = ['all', 'all', 'all', 'all', 'all', 'all'] as const satisfies Sentence
export const administrators = ['all', 'all', 'none', 'none', 'none', 'none'] as const satisfies Sentence
/** Leads and their teams, reps their own. Support and finance do not sell. */
export const sellers = ['all', 'all', 'team', 'own', 'none', 'none'] as const satisfies Sentence
/** No door makes or changes it: acts of its own do. */
export const nobody = ['none', 'none', 'none', 'none', 'none', 'none'] as const satisfies Sentence
/** Who answers for others' work looks back at it. */
export const overseers = ['all', 'all', 'all', 'none', 'none', 'none'] as const satisfies Sentence
/** Giving a record to somebody else is a manager's decision. */
export const leads = ['all', 'all', 'team', 'none', 'none', 'none'] as const satisfies Sentence
/** Who sells, for records that belong to nobody. */
export const allOrNone = ['all', 'all', 'all', 'all', 'none', 'none'] as const satisfies Sentence
/** One's own work is everybody's; others' work is seen along the teams only. */
export const workers = ['all', 'all', 'team', 'own', 'own', 'own'] as const satisfies Sentence
/** Support and finance read what is going on with every customer. */
export const readers = ['all', 'all', 'team', 'own', 'all', 'all'] as const satisfies Sentence
/** Support keeps customers and contacts right, finance changes nothing. */
export const keepers = ['all', 'all', 'team', 'own', 'all', 'none'] as const satisfies Sentence
/** Taking records out of the house: leads and their teams, and who keeps the books. */
export const exporters = ['all', 'all', 'team', 'none', 'none', 'all'] as const satisfies Sentence

/** What those who run the workspace keep, and everybody reads. */
export const settled = {
  read: everybody,
  create: administrators,
  update: administrators,
  delete: administrators,
  restore: administrators,
  export: administrators,
} as const satisfies May

/** Customers and those at them: sellers' to throw away, support's to keep right. */
export const kept = {
  read: readers,
  create: keepers,
  update: keepers,
  delete: sellers,
  restore: sellers,
  export: exporters,
} as const satisfies May

/** What everybody keeps for themselves. */
export const ownWork = {
  read: workers,
  create: workers,
  update: workers,
  delete: workers,
  restore: workers,
  export: sellers,
} as const satisfies May
