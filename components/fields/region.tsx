'use client'

import { lazily } from '@/components/ui/lazily'
import type { CellProps, InputProps } from './face'

const RegionCombobox = lazily(() => import('./region-combobox'))

/** A region by its names, which are Chinese in every language; one that is not known any more is its code. */
export function RegionCell({ value, labels }: CellProps) {
  const code = String(value)
  return <span lang="zh-CN">{labels[code] ?? code}</span>
}

/** Search and choose; what is needed for that is fetched when the first one is shown. */
export function RegionInput(props: InputProps) {
  return <RegionCombobox {...props} />
}
