import type { ReferenceField, ReferenceOperation, ReferencePart } from '@/lib/server/openapi/reference'

interface Found {
  part: ReferencePart
  operations: ReferenceOperation[]
  /** Named only where somebody looks for something: a part has dozens. */
  fields: ReferenceField[]
}

/** Finds what holds every word that is looked for; without words every part with its operations. */
export function searchReference(parts: readonly ReferencePart[], text: string): Found[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return parts.map((part) => ({ part, operations: part.operations, fields: [] }))
  const holds = (hay: string) => words.every((word) => hay.toLowerCase().includes(word))
  return parts.flatMap((part): Found[] => {
    const operations = part.operations.filter(({ method, path, summary, about }) =>
      holds(`${part.name} ${method} ${path} ${summary} ${about}`),
    )
    const fields = part.fields.filter(({ name, about, choices }) =>
      holds(`${part.name} ${name} ${about} ${choices.join(' ')}`),
    )
    return operations.length + fields.length > 0 ? [{ part, operations, fields }] : []
  })
}
