import type { Description } from './description'
import type { Fields } from './field'
import { type May, type Sentence, workers } from './may'

/** Who works on a record beside its owner: set by acts of its own, and found by filters like everything else. */
export const collaboratorsField = {
  collaborators: {
    kind: 'references',
    label: 'collaborators',
    refersTo: 'user',
    isReadOnly: true,
    isApart: true,
  },
} as const satisfies Fields

/**
 * Gives a description with what follows where others can be asked to work on a record: a way of belonging, the right to ask
 * them, and the field that tells them.
 */
export function asShared(description: Description): Description {
  const { collaborating, whose = [], may, fields } = description
  if (!collaborating) return description
  return {
    ...description,
    whose: [...whose, { collaborating }],
    may: { ...may, share: sharing(may) },
    fields: { ...fields, ...collaboratorsField },
  }
}

/** Its owner, their leads and who runs the workspace decide who works on a record, as far as they see such records at all. */
function sharing({ read }: May): Sentence {
  const sentence = workers.map((reach, place) => (read[place] === 'none' ? 'none' : reach))
  return sentence as unknown as Sentence
}
