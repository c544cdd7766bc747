type Changes = Readonly<Record<string, readonly [from: unknown, to: unknown]>>

/** Who was asked to work on a record, and what they may: false to read it, true to edit it too, null for not at all. */
export interface PastSharing {
  userId: string
  from: boolean | null
  to: boolean | null
}

/** Reads from an event what became of a collaborator; null where it is about none, or was erased. */
export function sharedIn({ collaborator, mayEdit }: Changes): PastSharing | null {
  const userId = collaborator?.[1] ?? collaborator?.[0]
  if (typeof userId !== 'string' || !mayEdit) return null
  const [from, to] = mayEdit as readonly [boolean | null, boolean | null]
  return { userId, from, to }
}
