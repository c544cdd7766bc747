/** Which record the drawer shows: its kind and id, as `opportunity/0190…` in the address. */
export interface RecordRef {
  kind: string
  id: string
}

const SHAPE = /^([a-z][a-z-]{0,39})\/([0-9a-zA-Z-]{1,64})$/

/** Reads `kind/id`; refuses anything else with null. */
export function readRecordRef(text: string | null | undefined): RecordRef | null {
  const found = SHAPE.exec(text ?? '')
  return found?.[1] && found[2] ? { kind: found[1], id: found[2] } : null
}

export function writeRecordRef(ref: RecordRef): string {
  return `${ref.kind}/${ref.id}`
}

/** Gives the address with the drawer open on a record, or closed with null; all else in the query stays. */
export function withRecord(pathname: string, search: string, ref: RecordRef | null): string {
  const query = new URLSearchParams(search)
  query.delete('open')
  // The slash is allowed in a query and reads better than %2F.
  const parts = [query.toString(), ref && `open=${writeRecordRef(ref)}`].filter(Boolean)
  return parts.length > 0 ? `${pathname}?${parts.join('&')}` : pathname
}
