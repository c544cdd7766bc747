import type { ReactNode } from 'react'

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
