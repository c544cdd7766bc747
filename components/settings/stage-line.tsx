'use client'

import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { RecordLink } from '@/components/shell/record-link'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { buttonLook } from '@/components/ui/button-look'
import { Menu } from '@/components/ui/menu'
import type { MenuEntry } from '@/components/ui/menu-entry'
import type { StageKind } from '@/lib/domain/stages'
import { useSpeech } from '@/lib/i18n/react'

/** A stage's settings, in words. */
export interface StageLook {
  id: string
  name: string
  kind: StageKind
  kindName: string
  tone: BadgeTone
  probability: number
  percent: string
  /** Its other settings, a word or two each. */
  facts: string[]
  /** What forbids moves, a sentence each. */
  rules: string[]
  guidance: string | null
  /** How many opportunities stand in it; null for who need not know. */
  cards: number | null
}

/** One stage: its name, what is set for it, and how likely a win is from there. */
export function StageLine(props: { stage: StageLook; handle?: ReactNode; entries?: MenuEntry[] }) {
  const { stage, handle, entries } = props
  const { t } = useSpeech()
  const facts = [...stage.facts, ...(stage.cards === null ? [] : [t('layout.cards', { n: stage.cards })])]
  return (
    <div className="flex items-start gap-2 py-2.5 md:gap-3">
      {handle && <span className="-my-1">{handle}</span>}
      <div className="grid min-w-0 flex-1 gap-0.5">
        <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          <RecordLink
            record={{ kind: 'stage', id: stage.id }}
            href={`/stages/${stage.id}`}
            className="truncate rounded-inner text-14 font-bold hover:text-celadon"
          >
            {stage.name}
          </RecordLink>
          {stage.kind !== 'open' && stage.kindName !== stage.name && (
            <Badge tone={stage.tone}>{stage.kindName}</Badge>
          )}
        </div>
        <p className="text-12 text-ink-2">
          {facts.map((fact, at) => (
            <span key={fact} className="inline-block">
              {at > 0 && <span aria-hidden>&nbsp;·&nbsp;</span>}
              {fact}
            </span>
          ))}
        </p>
        {stage.rules.map((rule) => (
          <p key={rule} className="text-12 text-ink-2">
            {rule}
          </p>
        ))}
        {stage.guidance && <p className="line-clamp-2 text-12 text-ink-3">{stage.guidance}</p>}
      </div>
      <div className="grid w-14 shrink-0 gap-1 pt-0.5 text-right md:w-28">
        <span className="text-14 tabular-nums">
          <span className="sr-only">{t('layout.probability')} </span>
          {stage.percent}
        </span>
        <span aria-hidden className="h-1 overflow-hidden rounded bg-sunk">
          <span
            className={stage.kind === 'lost' ? 'block h-full bg-cinnabar' : 'block h-full bg-celadon'}
            style={{ width: `${stage.probability}%` }}
          />
        </span>
      </div>
      {entries && (
        <span data-menu-of={stage.id} className="-my-1">
          <Menu
            align="end"
            label={t('layout.more', { name: stage.name })}
            entries={entries}
            className={buttonLook('bare', 'w-control px-0!')}
          >
            <Ellipsis aria-hidden className="size-4" />
          </Menu>
        </span>
      )}
    </div>
  )
}
