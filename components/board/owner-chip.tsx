'use client'

import { ChevronDown } from 'lucide-react'
import { Checkbox } from '@/components/ui/checkbox'
import { Popover } from '@/components/ui/popover'
import type { BoardFilter } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  filter: BoardFilter
  people: readonly { id: string; name: string }[]
  onChange: (filter: BoardFilter) => void
}

/** Whose cards are shown, in words; opens to choose among the people the viewer may see. */
export function OwnerChip({ filter, people, onChange }: Props) {
  const { t } = useSpeech()
  const names = people.filter((person) => filter.ownerIds.includes(person.id)).map((person) => person.name)
  const isOn = names.length > 0
  const label = t('board.ownerIs', { names: isOn ? names.join(t('board.listComma')) : t('board.anyOwner') })
  const toggle = (id: string, on: boolean) => {
    const others = filter.ownerIds.filter((one) => one !== id)
    onChange({ ...filter, ownerIds: on ? [...others, id] : others })
  }
  const look = isOn ? 'border-celadon/55 bg-celadon-wash text-celadon' : 'border-rule bg-raised text-ink-2'
  return (
    <Popover
      label={t('board.owner')}
      className={`inline-flex h-7 max-w-72 items-center gap-1.5 rounded-full border px-3 hover:text-ink pointer-coarse:h-11 ${look}`}
      button={
        <>
          <span className="truncate">{label}</span>
          <ChevronDown aria-hidden className="size-3.5 shrink-0" />
        </>
      }
    >
      {() => (
        <div className="grid gap-2">
          {people.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={filter.ownerIds.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
          ))}
        </div>
      )}
    </Popover>
  )
}
