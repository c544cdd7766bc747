'use client'

import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import Link from 'next/link'
import { groupItems, type RailItem } from './rail-item'
import { RailLink } from './rail-link'
import { Seal } from './seal'
import { toggleRail } from './toggle-rail'
import { useSpeech } from '@/lib/i18n/react'

/** The way around on the left: icons and words, or icons alone; not shown on a phone. */
export function Rail({ items }: { items: RailItem[] }) {
  const { t } = useSpeech()
  const foot = items.filter((item) => item.foot)
  return (
    <nav
      data-frame
      aria-label={t('shell.mainNavigation')}
      className="sticky top-0 hidden h-dvh w-52 shrink-0 flex-col overflow-y-auto border-r border-rule bg-sunk px-2.5 pb-2.5 md:flex folded:w-14.5"
    >
      <Link href="/" className="flex h-topbar shrink-0 items-center gap-2 rounded px-1.5 text-16 font-bold">
        <Seal />
        <span className="folded:sr-only">{t('words.brand')}</span>
      </Link>
      {groupItems(items.filter((item) => !item.foot)).map(({ group, items: members }) => (
        <div key={group ?? ''} className="grid grid-cols-1 gap-0.5 [&+&]:mt-4">
          {group && <h2 className="px-2 pb-1 text-12 font-normal text-ink-3 folded:sr-only">{group}</h2>}
          {members.map((item) => (
            <RailLink key={item.key} item={item} />
          ))}
        </div>
      ))}
      <div className="mt-auto grid grid-cols-1 gap-0.5 pt-4">
        {foot.map((item) => (
          <RailLink key={item.key} item={item} />
        ))}
        <FoldButton />
      </div>
    </nav>
  )
}

function FoldButton() {
  const { t } = useSpeech()
  const look =
    'h-9 w-full items-center gap-2.5 rounded px-2.5 text-14 text-ink-3 hover:bg-raised hover:text-ink [&>svg]:size-4.5 [&>svg]:shrink-0'
  return (
    <>
      <button type="button" onClick={toggleRail} className={`flex ${look} folded:hidden`}>
        <PanelLeftClose aria-hidden />
        {t('shell.foldRail')}
      </button>
      <button
        type="button"
        onClick={toggleRail}
        aria-label={t('shell.openRail')}
        data-tooltip={t('shell.openRail')}
        className={`hidden ${look} folded:flex`}
      >
        <PanelLeftOpen aria-hidden />
      </button>
    </>
  )
}
