'use client'

import type { ReactNode } from 'react'
import { DialogPanel } from './panels'

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

/** A dialog in the middle, a sheet from below on a phone; nothing is loaded before it first opens. */
export function Dialog(props: DialogProps) {
  return props.open ? <DialogPanel {...props} /> : null
}
