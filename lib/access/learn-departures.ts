import { fieldKey, reachKey } from '@/lib/domain/role-rights'
import { type Reader, roleFields, roleReaches } from '@/db'
import type { RecordName } from '@/lib/records/names'
import { type Departures, noDepartures } from './departures'

// Kept with the mark it belongs to, and handed to the actor of each request: what another request learns meanwhile changes nothing for this one.
let kept: { mark: string | null; departures: Departures } = { mark: null, departures: noDepartures }

/** Gives what the workspace has settled otherwise, as of the mark that the same snapshot holds; reads it where the mark is another than last time. */
export async function departuresOf(reader: Reader, mark: string | null): Promise<Departures> {
  if (kept.mark === mark) return kept.departures
  const departures = await readDepartures(reader)
  kept = { mark, departures }
  return departures
}

/** Reads them anew, whatever is known: for the act that changes them. */
export async function readDepartures(reader: Reader): Promise<Departures> {
  const reaches = await reader.select().from(roleReaches)
  const fields = await reader.select().from(roleFields)
  return {
    reaches: new Map(reaches.map(({ role, action, reach }) => [reachKey(role, action), reach])),
    fields: new Map(
      fields.map(({ role, record, field, right }) => [fieldKey(role, record as RecordName, field), right]),
    ),
  }
}
