'use client'

import { type ComponentType, createContext } from 'react'
import type { Labels, Row } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'

/** What makes a record on the way to choosing it. */
export interface MakerProps {
  record: RecordName
  presets: { values: Row; labels: Labels }
  /** Asks for what the kind cannot be without, and no more. */
  isShort: true
  onMade: (made: { id: string; name: string }) => void
  onClose: () => void
}

/** The dialog that pick-lists make a record with; where there is none, they offer none. */
export const MakerContext = createContext<ComponentType<MakerProps> | null>(null)
