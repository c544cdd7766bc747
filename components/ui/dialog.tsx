'use client'

import { lazy, type ReactNode, Suspense } from 'react'
import { loadDialogPanel } from './load-panels'

const DialogPanel = lazy(loadDialogPanel)

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
  if (!props.open) return null
  return (
    <Suspense fallback={null}>
      <DialogPanel {...props} />
    </Suspense>
  )
}
