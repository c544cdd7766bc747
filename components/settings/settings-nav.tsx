'use client'

import {
  Building,
  CircleUser,
  FileInput,
  HeartPulse,
  KeyRound,
  ListPlus,
  ScrollText,
  Users,
  Workflow,
} from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

export interface SettingsSection {
  key: 'workspace' | 'people' | 'pipelines' | 'fields' | 'imports' | 'tokens' | 'health' | 'log' | 'account'
  href: string
  label: string
  /** What is there, in a few words. */
  about: string
}

export const sectionIcons: Record<SettingsSection['key'], ReactNode> = {
  workspace: <Building aria-hidden />,
  people: <Users aria-hidden />,
  pipelines: <Workflow aria-hidden />,
  fields: <ListPlus aria-hidden />,
  imports: <FileInput aria-hidden />,
  tokens: <KeyRound aria-hidden />,
  health: <HeartPulse aria-hidden />,
  log: <ScrollText aria-hidden />,
  account: <CircleUser aria-hidden />,
}

/** The sections of the settings, beside what they show; where I am is marked. */
export function SettingsNav({ label, sections }: { label: string; sections: SettingsSection[] }) {
  const pathname = usePathname()
  return (
    <nav aria-label={label} className="grid content-start gap-0.5">
      {sections.map(({ key, href, label }) => (
        <Link
          key={key}
          href={href}
          aria-current={pathname === href ? 'page' : undefined}
          className="flex min-h-control items-center gap-2.5 rounded px-3 text-14 text-ink-2 hover:bg-sunk hover:text-ink aria-[current=page]:bg-celadon-wash aria-[current=page]:font-bold aria-[current=page]:text-celadon [&>svg]:size-4"
        >
          {sectionIcons[key]}
          {label}
        </Link>
      ))}
    </nav>
  )
}
