'use client'

import { ChevronDown } from 'lucide-react'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useSpeech } from '@/lib/i18n/react'
import { Menu } from '../ui/menu'

export interface PipelineChoice {
  id: string
  name: string
}

interface Props {
  current: PipelineChoice
  choices: readonly PipelineChoice[]
}

/** The name of the board's pipeline; where there are several, the way to the others, under the same filter. */
export function PipelineHeading({ current, choices }: Props) {
  const { t } = useSpeech()
  const query = useSearchParams()
  const router = useRouter()
  const path = usePathname()
  if (choices.length < 2) return <h1 className="truncate text-20">{current.name}</h1>
  const choose = (id: string) => {
    const next = new URLSearchParams(query)
    next.set('pipeline', id)
    next.delete('open')
    router.push(`${path}?${next}`)
  }
  return (
    <h1 className="min-w-0 text-20">
      <Menu
        entries={[
          {
            kind: 'choice',
            key: 'pipeline',
            label: t('board.pipelines'),
            value: current.id,
            choices: choices.map(({ id, name }) => ({ value: id, label: name })),
            onChoose: choose,
          },
        ]}
        className="flex min-w-0 items-center gap-1 rounded-inner hover:text-celadon"
      >
        <span className="truncate">{current.name}</span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-2" />
      </Menu>
    </h1>
  )
}
