'use client'

import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { groupSections, sectionIcons, type SettingsSection } from './settings-nav'

/** Every section with a few words of what is there. */
export function SettingsIndex({ title, sections }: { title: string; sections: SettingsSection[] }) {
  return (
    <div className="mx-auto grid w-full max-w-160 content-start gap-4 px-4 py-6 md:px-6">
      <h1 className="text-20">{title}</h1>
      {groupSections(sections).map(({ group, sections: own }) => (
        <section key={group} className="grid gap-1">
          <h2 className="px-2 text-12 text-ink-3">{group}</h2>
          <ul className="divide-y divide-rule border-y border-rule">
            {own.map(({ key, href, label, about }) => (
              <li key={key}>
                <Link href={href} className="group flex items-center gap-4 rounded px-2 py-3 hover:bg-sunk">
                  <span className="text-celadon [&>svg]:size-5">{sectionIcons[key]}</span>
                  <span className="grid min-w-0 flex-1">
                    <span className="text-14 font-bold">{label}</span>
                    <span className="text-14 text-pretty text-ink-2">{about}</span>
                  </span>
                  <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3" />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
