'use client'

import { closeRecord } from '@/components/shell/use-open-record'
import type { OpenedRecord } from '@/lib/records/record-view'
import { RecordView } from './record-view'
import { RecordWords } from './record-words'

/** A record inside the drawer, with its words. */
export default function DrawerBody({ opened }: { opened: OpenedRecord }) {
  return (
    <RecordWords>
      <RecordView opened={opened} place="drawer" onGone={closeRecord} />
    </RecordWords>
  )
}
