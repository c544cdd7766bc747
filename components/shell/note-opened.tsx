'use client'

import type { RecordRef } from './record-ref'
import { useNoteOpened } from './use-note-opened'

interface Props {
  userId: string
  pageRecord: (pathname: string) => RecordRef | null
}

/** Shows nothing; apart from the frame, since reading the address waits for the browser. */
export function NoteOpened({ userId, pageRecord }: Props) {
  useNoteOpened(userId, pageRecord)
  return null
}
