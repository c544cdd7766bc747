'use client'

import {
  BookOpen,
  Building,
  CalendarClock,
  CircleUser,
  Coins,
  FileInput,
  FileOutput,
  HeartPulse,
  KeyRound,
  ListPlus,
  ScrollText,
  ShieldCheck,
  Tags,
  Users,
  Workflow,
} from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

export interface SettingsSection {
  key:
    | 'workspace'
    | 'currencies'
    | 'calendars'
    | 'people'
    | 'rights'
    | 'account'
    | 'pipelines'
    | 'fields'
    | 'options'
    | 'imports'
    | 'tokens'
    | 'api'
    | 'exports'
    | 'health'
    | 'log'
  /** The heading that it stands under. */
  group: string
  href: string
  label: string
  /** What is there, in a few words. */
  about: string
}

export const sectionIcons: Record<SettingsSection['key'], ReactNode> = {
  workspace: <Building aria-hidden />,
  currencies: <Coins aria-hidden />,
  calendars: <CalendarClock aria-hidden />,
  options: <Tags aria-hidden />,
  api: <BookOpen aria-hidden />,
  exports: <FileOutput aria-hidden />,
  people: <Users aria-hidden />,
  rights: <ShieldCheck aria-hidden />,
  pipelines: <Workflow aria-hidden />,
  fields: <ListPlus aria-hidden />,
  imports: <FileInput aria-hidden />,
  tokens: <KeyRound aria-hidden />,
  health: <HeartPulse aria-hidden />,
  log: <ScrollText aria-hidden />,
  account: <CircleUser aria-hidden />,
}

/** Gives the sections under their headings, in the order in which those first appear. */
export function groupSections(
  sections: readonly SettingsSection[],
): { group: string; sections: SettingsSection[] }[] {
  const names = [...new Set(sections.map(({ group }) => group))]
  return names.map((group) => ({ group, sections: sections.filter((each) => each.group === group) }))
}

function isAt(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`)
}

/** The sections of the settings, beside what they show; where I am is marked. */
export function SettingsNav({ label, sections }: { label: string; sections: SettingsSection[] }) {
  const pathname = usePathname()
  return (
    <nav aria-label={label} className="grid content-start gap-0.5">
      {groupSections(sections).map(({ group, sections: own }) => (
        <div key={group} className="grid gap-0.5 not-first:mt-3">
          <p className="px-3 text-12 text-ink-3">{group}</p>
          {own.map(({ key, href, label: words }) => (
            <Link
              key={key}
              href={href}
              aria-current={isAt(pathname, href) ? 'page' : undefined}
              className="flex min-h-control items-center gap-2.5 rounded px-3 text-14 text-ink-2 hover:bg-sunk hover:text-ink aria-[current=page]:bg-celadon-wash aria-[current=page]:font-bold aria-[current=page]:text-celadon [&>svg]:size-4"
            >
              {sectionIcons[key]}
              {words}
            </Link>
          ))}
        </div>
      ))}
    </nav>
  )
}
