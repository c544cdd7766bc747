'use client'

import type { DrawerProps } from './drawer-props'
import { DrawerPanel } from './panels'

/** A panel on the right that leaves the page behind it in use; the whole screen on a phone. */
export function Drawer(props: DrawerProps) {
  return props.open ? <DrawerPanel {...props} /> : null
}
