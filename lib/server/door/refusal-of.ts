import { invalid, type ProblemCode, type Refused, refuse } from '@/lib/domain/refusals'
import { log } from '../log'

/**
 * Gives what a thrown fault means to whoever asked. Told apart by name: Next may evaluate a module once per bundle, so
 * the class that threw need not be the one imported here. What it does not know is logged and becomes 'internal'.
 */
export function refusalOf(fault: unknown): Refused {
  const { name, ...parts } = partsOf(fault)
  switch (name) {
    case 'Rollback':
      return parts.value as Refused
    case 'NotFound':
      return refuse('not_found')
    case 'StoreBusy':
      return refuse('store_busy', { details: { retryAfter: 1 } })
    case 'StoreUnwritable':
      return refuse('store_unwritable', { details: { reason: parts.reason as string } })
    case 'UniqueViolation':
      return refuse('taken', { errors: errorsAt(parts.columns as string[], 'taken') })
    case 'MissingValue':
      return invalid(errorsAt([parts.column as string], 'required'))
    case 'ReferenceViolation':
      return refuse('still_in_use')
    default:
      log.error({ err: fault }, 'fault')
      return refuse('internal')
  }
}

function partsOf(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return {}
  return { ...fault, name: fault.name === 'Error' ? fault.constructor.name : fault.name }
}

/** Column names are the fields' names in snake case; the key that a name is found by is the name to people. */
function errorsAt(columns: string[], problem: ProblemCode): Record<string, ProblemCode> {
  return Object.fromEntries(
    columns.map((column) => [column === 'name_key' ? 'name' : camelCased(column), problem]),
  )
}

function camelCased(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
