'use client'

import type { DialogProps } from './dialog-props'
import { DialogPanel } from './panels'

/** A dialog in the middle, a sheet from below on a phone; nothing is loaded before it first opens. */
export function Dialog(props: DialogProps) {
  return props.open ? <DialogPanel {...props} /> : null
}
