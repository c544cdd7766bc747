import { descriptions } from './all'
import { type RecordName, recordNames } from './names'

/**
 * Lists the kinds of record that go to others when somebody leaves: those that have an owner, but for what says who did or
 * keeps something. Customers come first, so that what hangs on one can go to whom it went to.
 */
export function handedOverKinds(): RecordName[] {
  const kinds = recordNames.filter((record) => {
    const { whose = [], staysTheirs } = descriptions[record]
    return !staysTheirs && whose.some((way) => 'field' in way && way.field === 'ownerId')
  })
  return kinds.sort((a, b) => Number(b === 'customer') - Number(a === 'customer'))
}
