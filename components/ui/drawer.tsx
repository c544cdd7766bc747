'use client'

import type { ReactNode } from 'react'
import { DrawerPanel } from './panels'

export interface DrawerProps {
  open: boolean
  onClose: () => void
  /** The name for ears; what is drawn at the top is `head`. */
  title: string
  head?: ReactNode
  /** Acts beside the close button. */
  actions?: ReactNode
  children: ReactNode
}

/** A panel on the right that leaves the page behind it in use; the whole screen on a phone. */
export function Drawer(props: DrawerProps) {
  return props.open ? <DrawerPanel {...props} /> : null
}
