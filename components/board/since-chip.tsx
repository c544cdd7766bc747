'use client'

import { History } from 'lucide-react'
import { lazily } from '@/components/ui/lazily'
import { Menu } from '@/components/ui/menu'
import { sinceChoices } from '@/lib/domain/since'
import { useSpeech } from '@/lib/i18n/react'

const NewsSummary = lazily(() => import('./news-summary'))

interface Props {
  since: string | null
  onChange: (since: string | null) => void
  stageName: (id: string) => string
}

/** Says of the cards what has changed since a moment, and lists it: what a sales meeting begins with. */
export function SinceChip({ since, onChange, stageName }: Props) {
  const { t } = useSpeech()
  const label = (choice: string) =>
    (sinceChoices as readonly string[]).includes(choice)
      ? t(`board.since_${choice as (typeof sinceChoices)[number]}`)
      : choice
  const look = since ? 'border-celadon/55 bg-celadon-wash text-celadon' : 'border-rule bg-raised text-ink-2'
  return (
    <>
      <Menu
        entries={[
          {
            kind: 'choice',
            key: 'since',
            label: t('board.changedSince'),
            value: since ?? '',
            choices: [
              { value: '', label: t('board.sinceOff') },
              ...sinceChoices.map((value) => ({ value, label: label(value) })),
            ],
            onChoose: (value) => onChange(value || null),
          },
        ]}
        className={`inline-flex h-7 items-center gap-1.5 rounded-full border px-3 text-14 hover:text-ink pointer-coarse:h-11 ${look}`}
      >
        <History aria-hidden className="size-3.5" />
        <span className="truncate">
          {since ? t('board.changedSinceWhen', { when: label(since) }) : t('board.changedSince')}
        </span>
      </Menu>
      {since && <NewsSummary stageName={stageName} />}
    </>
  )
}
