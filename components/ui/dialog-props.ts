import type { ReactNode } from 'react'

export interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  /** One sentence under the title. */
  description?: ReactNode
  /** The acts, the wanted one last. */
  footer?: ReactNode
  children?: ReactNode
  size?: 'narrow' | 'wide'
  /** A question that must be answered: a click outside does not close it. */
  urgent?: boolean
}
