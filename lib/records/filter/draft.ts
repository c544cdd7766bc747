import type { RecordName } from '../names'

/** A filter as it is being built: every part has a key of its own, so that a form keeps what stands where. */
export interface GroupDraft {
  key: string
  mode: 'all' | 'any' | 'none'
  parts: PartDraft[]
}
export interface ConditionDraft {
  key: string
  field: string
  op: string
  value: unknown
}
/** What belongs to a record, counted or added up. */
export interface RelatedDraft {
  key: string
  related: RecordName
  by: string
  /** 'count', or the field that is added up, in the workspace's currency where none is named. */
  measure: string
  currency: string | undefined
  where: GroupDraft
  op: string
  value: unknown
}
export type PartDraft = GroupDraft | ConditionDraft | RelatedDraft

/** Operators that compare with nothing. */
export const ALONE: readonly string[] = ['is_empty', 'is_not_empty']

/** Says whether a part is a group. */
export function isGroup(part: PartDraft): part is GroupDraft {
  return 'parts' in part
}

/** Says whether a part asks for related records. */
export function isRelated(part: PartDraft): part is RelatedDraft {
  return 'related' in part
}

let last = 0
/** Gives a key that no other part has. */
export function partKey(): string {
  return `part-${++last}`
}

/** Reads a filter tree as a draft; what it does not know stays out. */
export function draftOf(json: unknown): GroupDraft {
  const part = partOf(json)
  if (part && isGroup(part)) return part
  return { key: partKey(), mode: 'all', parts: part ? [part] : [] }
}

function partOf(json: unknown): PartDraft | null {
  if (typeof json !== 'object' || json === null) return null
  const { and, or, not, field, op, value } = json as Record<string, unknown>
  if ('related' in json) return relatedOf(json)
  if (Array.isArray(and)) return groupOf('all', and)
  if (Array.isArray(or)) return groupOf('any', or)
  if (not !== undefined) {
    const inner = partOf(not)
    if (inner && isGroup(inner) && inner.mode === 'any') return { ...inner, mode: 'none' }
    return inner && { key: partKey(), mode: 'none', parts: [inner] }
  }
  return typeof field === 'string' && typeof op === 'string' ? { key: partKey(), field, op, value } : null
}

function relatedOf({ related, by, where, measure, op, value }: Record<string, unknown>): RelatedDraft | null {
  if (typeof related !== 'string' || typeof by !== 'string' || typeof op !== 'string') return null
  const { sum, currency } = (typeof measure === 'object' && measure ? measure : {}) as Record<string, unknown>
  return {
    key: partKey(),
    related: related as RecordName,
    by,
    measure: typeof sum === 'string' ? sum : 'count',
    currency: typeof currency === 'string' ? currency : undefined,
    where: draftOf(where),
    op,
    value,
  }
}

function groupOf(mode: 'all' | 'any', list: readonly unknown[]): GroupDraft {
  return { key: partKey(), mode, parts: list.map(partOf).filter((part) => part !== null) }
}

/** Writes a draft as a filter tree; undefined where nothing is asked. Empty groups say nothing and are left out. */
export function filterOf(draft: GroupDraft): unknown {
  const parts = draft.parts
    .map((part) => {
      if (isGroup(part)) return filterOf(part)
      return isRelated(part) ? relatedFrom(part) : comparisonOf(part)
    })
    .filter((part) => part !== undefined)
  if (parts.length === 0) return undefined
  if (draft.mode === 'all') return { and: parts }
  return draft.mode === 'any' ? { or: parts } : { not: { or: parts } }
}

function relatedFrom({ related, by, measure, currency, where, op, value }: RelatedDraft): unknown {
  const asked = filterOf(where)
  return {
    related,
    by,
    ...(asked === undefined ? {} : { where: asked }),
    measure: measure === 'count' ? measure : { sum: measure, ...(currency ? { currency } : {}) },
    op,
    value,
  }
}

function comparisonOf({ field, op, value }: ConditionDraft): unknown {
  return ALONE.includes(op) ? { field, op } : { field, op, value }
}

/** Says whether every condition has all it compares with, and every "any of" something: without it nothing would fit. */
export function isComplete(draft: GroupDraft): boolean {
  if (draft.mode === 'any' && draft.parts.length === 0) return false
  return draft.parts.every((part) => {
    if (isGroup(part)) return isComplete(part)
    return isRelated(part) ? isComplete(part.where) && typeof part.value === 'number' : hasValue(part)
  })
}

function hasValue({ field, op, value }: ConditionDraft): boolean {
  if (field === '' || op === '') return false
  if (ALONE.includes(op)) return true
  if (Array.isArray(value)) return value.length > 0
  return value !== null && value !== undefined && value !== ''
}
