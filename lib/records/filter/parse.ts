import { isCurrency } from '@/lib/domain/currency'
import type { ProblemCode } from '@/lib/domain/refusals'
import { descriptions } from '../all'
import type { Description } from '../description'
import type { Field } from '../field'
import { kinds } from '../kinds'
import type { Kind, Operator } from '../kinds/kind'
import { entryOf, isList } from '../kinds/lists'
import { operators } from '../kinds/operators'
import type { RecordName } from '../names'
import { counted } from './counted'
import { withinRegions } from './regions'
import { fixedOrder, fixedPeriod, isNamedPeriod, isRelativeDay, ME, type Moment, TEAM } from './relative'
import type { Filter, RelatedComparison } from './tree'

const DEEPEST = 8
const MOST = 200
/** Of all lists of a tree together: databases take some ten thousand parameters and no more. */
const MOST_VALUES = 5000

export type ParsedFilter = { ok: true; filter: Filter } | { ok: false; path: string; problem: ProblemCode }

const RELATED_KEYS = ['related', 'by', 'where', 'measure', 'op', 'value']

/** Where a part of a tree stands: over which records, of which the asker sees these fields. */
interface Place {
  description: Description
  visible: ReadonlySet<string>
}

class Problem extends Error {
  constructor(
    readonly path: string,
    readonly problem: ProblemCode,
  ) {
    super(problem)
  }
}

/**
 * Checks a JSON value as a filter over a record, for somebody who may see `visible` fields only: a hidden field
 * is an unknown one. "Me", "my team", relative days and named periods become what they mean at the moment of asking.
 * Refuses unknown fields, operators that the kind does not have, wrong values, and trees too deep or large.
 */
export function parseFilter(
  json: unknown,
  description: Description,
  visible: ReadonlySet<string>,
  moment: Moment,
): ParsedFilter {
  let left = MOST
  let values = MOST_VALUES

  function node(value: unknown, path: string, depth: number, of: Place): Filter {
    if (depth > DEEPEST || --left < 0) throw new Problem(path, 'too_deep')
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Problem(path, 'wrong_type')
    const keys = Object.keys(value)
    const [key = ''] = keys
    if (keys.length === 1 && (key === 'and' || key === 'or')) {
      const list = (value as Record<string, unknown>)[key]
      if (!Array.isArray(list)) throw new Problem(`${path}.${key}`, 'wrong_type')
      const children = list.map((child, place) => node(child, `${path}.${key}[${place}]`, depth + 1, of))
      return key === 'and' ? { and: children } : { or: children }
    }
    if (keys.length === 1 && key === 'not')
      return { not: node((value as { not: unknown }).not, `${path}.not`, depth + 1, of) }
    if ('related' in value) return relatedComparison(value, path, depth, of)
    return comparison(value as Record<string, unknown>, path, of)
  }

  function relatedComparison(
    value: Record<string, unknown>,
    path: string,
    depth: number,
    of: Place,
  ): RelatedComparison {
    const surplus = Object.keys(value).find((key) => !RELATED_KEYS.includes(key))
    if (surplus) throw new Problem(`${path}.${surplus}`, 'unknown_field')
    const { related, by, op } = value
    const other = relationOf(of.description.name, related, by, moment)
    if (!other) throw new Problem(`${path}.related`, 'unknown_field')
    if (!(counted as readonly unknown[]).includes(op)) throw new Problem(`${path}.op`, 'unknown_operator')
    if (!Number.isSafeInteger(value.value)) throw new Problem(`${path}.value`, 'not_a_number')
    const measure = measureOf(value.measure, other, moment)
    if (!measure) throw new Problem(`${path}.measure`, 'unknown_field')
    return {
      related: other.description.name,
      by: by as string,
      where: node(value.where ?? { and: [] }, `${path}.where`, depth + 1, other),
      measure,
      op: op as Operator,
      value: value.value as number,
    }
  }

  function comparison(value: Record<string, unknown>, path: string, { description, visible }: Place): Filter {
    const surplus = Object.keys(value).find((key) => !['field', 'op', 'value'].includes(key))
    if (surplus) throw new Problem(`${path}.${surplus}`, 'unknown_field')
    const { field: name, op } = value
    if (typeof name !== 'string' || !Object.hasOwn(description.fields, name) || !visible.has(name))
      throw new Problem(`${path}.field`, 'unknown_field')
    const field = description.fields[name] as (typeof description.fields)[string]
    if (typeof op !== 'string' || !(operators[field.kind] as readonly string[]).includes(op))
      throw new Problem(`${path}.op`, 'unknown_operator')
    const operator = op as Operator
    if (operator === 'is_empty' || operator === 'is_not_empty') return { field: name, op: operator }
    if (operator === 'within' && field.kind !== 'region') {
      if (!isNamedPeriod(value.value)) throw new Problem(`${path}.value`, 'not_a_choice')
      return fixedPeriod(name, field.kind, value.value, moment)
    }
    if (isRelativeDay(value.value) && isOrder(operator) && (field.kind === 'day' || field.kind === 'instant'))
      return fixedOrder({ field: name, op: operator }, field.kind, value.value, moment)
    // A part of a text is any text: only whole values must be valid ones.
    const part = isPart(operator) && !isList(field.kind)
    const compared: Field = part ? { kind: 'text', label: name } : entryOf(field)
    const schema = (kinds[compared.kind] as Kind<unknown>).schema(compared)
    const check = (each: unknown) => {
      const checked = schema.safeParse(each === ME && field.refersTo === 'user' ? moment.userId : each)
      if (!checked.success)
        throw new Problem(`${path}.value`, (checked.error.issues[0]?.message ?? 'invalid') as ProblemCode)
      return checked.data
    }
    if (operator === 'within') {
      const regions = [value.value].flat()
      values -= regions.length
      if (values < 0) throw new Problem(`${path}.value`, 'too_long')
      return withinRegions(name, regions.map(check) as string[])
    }
    // What else finds a record stands in the same key as its name.
    const isNameAlone =
      part && name === description.title && !description.searched.every((each) => visible.has(each))
    if (operator !== 'in' && operator !== 'not_in')
      return { field: name, op: operator, value: check(value.value), ...(isNameAlone && { isNameAlone }) }
    if (!Array.isArray(value.value)) throw new Problem(`${path}.value`, 'wrong_type')
    values -= value.value.length
    if (values < 0) throw new Problem(`${path}.value`, 'too_long')
    const listed = (value.value as unknown[]).flatMap((each): readonly unknown[] =>
      each === TEAM && field.refersTo === 'user' ? moment.team : [each],
    )
    return { field: name, op: operator, value: listed.map(check) }
  }

  try {
    return { ok: true, filter: node(json, 'filter', 0, { description, visible }) }
  } catch (fault) {
    if (fault instanceof Problem) return { ok: false, path: fault.path, problem: fault.problem }
    throw fault
  }
}

/** Finds the records that point to another kind by a field, as far as the asker sees both kind and field. */
function relationOf(to: RecordName, related: unknown, by: unknown, { fieldsOf }: Moment): Place | null {
  if (typeof related !== 'string' || typeof by !== 'string' || !isRecord(related) || related === to)
    return null
  const visible = fieldsOf?.(related)
  if (!visible?.has(by) || descriptions[related].fields[by]?.refersTo !== to) return null
  return { description: descriptions[related], visible }
}

function measureOf(measure: unknown, { description, visible }: Place, { currency }: Moment) {
  if (measure === 'count' || measure === undefined) return 'count'
  if (typeof measure !== 'object' || measure === null) return null
  const { sum, currency: named = currency, ...rest } = measure as Record<string, unknown>
  const isMoney = typeof sum === 'string' && visible.has(sum) && description.fields[sum]?.kind === 'money'
  const isKnown = typeof named === 'string' && isCurrency(named) && Object.keys(rest).length === 0
  return isMoney && isKnown ? { sum, currency: named } : null
}

function isRecord(name: string): name is RecordName {
  return Object.hasOwn(descriptions, name)
}

/** Says whether an operator looks for a part of the value. */
export function isPart(operator: Operator): boolean {
  return operator === 'contains' || operator === 'not_contains' || operator === 'starts_with'
}

function isOrder(operator: Operator): boolean {
  return operator === 'gt' || operator === 'gte' || operator === 'lt' || operator === 'lte'
}
