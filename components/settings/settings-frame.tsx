'use client'

import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { SettingsNav, type SettingsSection } from './settings-nav'

interface Props {
  label: string
  /** Words of the way back to the index, which a phone shows instead of the sections. */
  back: string
  sections: SettingsSection[]
  children: ReactNode
}

/** A section with the others beside it; on a narrow screen alone, with the way back. */
export function SettingsFrame({ label, back, sections, children }: Props) {
  if (usePathname() === '/settings') return children
  return (
    <div className="grid w-full flex-1 content-start lg:grid-cols-[15rem_minmax(0,1fr)] lg:content-stretch">
      <div className="hidden border-r border-rule px-3 py-6 lg:block">
        <div className="sticky top-[calc(var(--frame-top)+1.5rem)]">
          <SettingsNav label={label} sections={sections} />
        </div>
      </div>
      <div className="min-w-0">
        <Link
          href="/settings"
          className="mx-4 mt-3 -mb-2 inline-flex h-control items-center gap-1 rounded text-14 text-ink-2 hover:text-ink md:mx-6 lg:hidden"
        >
          <ChevronLeft aria-hidden className="size-4" />
          {back}
        </Link>
        {children}
      </div>
    </div>
  )
}
