'use client'

import { Command } from 'cmdk'
import type { ReactNode } from 'react'
import { Kbd } from '@/components/ui/kbd'

interface Props {
  value: string
  label: string
  detail?: string
  icon?: ReactNode
  keyHint?: string
  end?: string
  onSelect: () => void
}

/** One line of the command palette. */
export function PaletteLine({ value, label, detail, icon, keyHint, end, onSelect }: Props) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-9 cursor-pointer items-center gap-3 rounded px-3 text-14 aria-selected:bg-celadon-wash pointer-coarse:min-h-11 [&>svg]:size-4.5 [&>svg]:shrink-0 [&>svg]:text-ink-2"
    >
      {icon}
      <span className="min-w-0 truncate">{label}</span>
      {detail && <span className="min-w-0 truncate text-ink-2">{detail}</span>}
      <span className="ml-auto shrink-0 text-12 text-ink-3">{keyHint ? <Kbd>{keyHint}</Kbd> : end}</span>
    </Command.Item>
  )
}
