type Changes = Readonly<Record<string, readonly [from: unknown, to: unknown]>>
type Values = Record<string, unknown>

/** Gives what the fields that an act changed had held before. */
export function valuesBefore(changes: Changes): Values {
  return Object.fromEntries(Object.entries(changes).map(([field, [from]]) => [field, from]))
}

/** Says whether every field that an act changed still holds what the act left in it. */
export function isAsLeft(row: Readonly<Values>, changes: Changes): boolean {
  return Object.entries(changes).every(
    ([field, [, to]]) => JSON.stringify(row[field] ?? null) === JSON.stringify(to ?? null),
  )
}

const REVERSIBLE = new Set(
  'update move win lose reopen hold resume assign complete delete restore create resolve link convert arrange'.split(
    ' ',
  ),
)

/**
 * Says whether an act has a safe inverse: it changed fields of one row, or made others with it, and nothing was told to
 * anybody outside. Who a person is has rules of its own (owners, sessions) and has none.
 */
export function isReversible(act: string): boolean {
  const [record, verb = ''] = act.split('.')
  return REVERSIBLE.has(verb) && record !== 'user'
}
