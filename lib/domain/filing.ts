type Changes = Readonly<Record<string, readonly [from: unknown, to: unknown]>>

/** Says whether an act attached a file to a record, or took one off. */
export function isFiling(act: string): boolean {
  return act.endsWith('.attach') || act.endsWith('.detach')
}

/** Gives the id of the file that such an act was about; nothing where its values are not told. */
export function filedIn(changes: Changes | null): string {
  const [before, after] = changes?.attachmentId ?? []
  const id = after ?? before
  return typeof id === 'string' ? id : ''
}
