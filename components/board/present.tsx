'use client'

import { Avatar } from '@/components/ui/avatar'
import { useSpeech } from '@/lib/i18n/react'
import { usePresent } from './use-present'

/** So many are drawn; of the others their number, with their names. */
const DRAWN = 4

/** Who else looks at this board now. */
export default function Present({ pipelineId }: { pipelineId: string }) {
  const { t } = useSpeech()
  const people = usePresent(pipelineId)
  if (people.length === 0) return null
  const drawn = people.length > DRAWN + 1 ? people.slice(0, DRAWN) : people
  const others = people.slice(drawn.length)
  const names = others.map(({ name }) => name).join(t('board.listComma'))
  return (
    <ul
      aria-label={t('board.present', { n: people.length })}
      className="ml-auto flex items-center -space-x-1"
    >
      {drawn.map(({ id, name }) => (
        <li key={id} className="flex rounded-full ring-2 ring-paper">
          <Avatar name={name} />
        </li>
      ))}
      {others.length > 0 && (
        <li className="pl-2.5 text-12 text-ink-2" data-tooltip={names}>
          <span aria-hidden>{t('board.moreFlags', { n: others.length })}</span>
          <span className="sr-only">{names}</span>
        </li>
      )}
    </ul>
  )
}
