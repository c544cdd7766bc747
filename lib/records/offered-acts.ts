import { descriptions } from './all'
import type { DescribedAct } from './description'
import type { Field, Fields } from './field'
import type { Values } from './input'
import type { RecordName } from './names'

/** Finds a described act by its verb, with what a workspace requires of what it makes; undefined for none. */
export function actNamed(record: RecordName, verb: string): DescribedAct | undefined {
  const { acts = {} } = descriptions[record]
  const act: DescribedAct | undefined = Object.hasOwn(acts, verb) ? acts[verb] : undefined
  return act?.makes ? { ...act, fields: { ...act.fields, ...madeFields(act.makes) } } : act
}

/** Custom fields without which what an act makes cannot be, by their kind and name: 'customer.x_sector'. */
function madeFields(makes: NonNullable<DescribedAct['makes']>): Fields {
  return Object.fromEntries(
    Object.entries(makes).flatMap(([kind, { while: condition }]) =>
      Object.entries(descriptions[kind as RecordName].fields)
        .filter(([, field]) => field.customId && field.isRequired && !field.isReadOnly)
        .map(([name, field]): [string, Field] => [
          madeName(kind as RecordName, name),
          {
            ...field,
            of: { record: kind as RecordName, name },
            // What is only sometimes made asks for it then; whether a contact is made is for the act to say.
            ...(condition ? { shownWhile: condition } : { isRequired: false }),
          },
        ]),
    ),
  )
}

/** Gives what an act calls a field of what it makes. */
export function madeName(record: RecordName, field: string): string {
  return `${record}.${field}`
}

/** Says whether an act makes sense for a record as it stands: the same for the button and for the act itself. */
export function isOffered(record: RecordName, verb: string, values: Values): boolean {
  const { while: condition } = actNamed(record, verb) ?? {}
  return !condition || condition.is.includes(values[condition.field] ?? null)
}
