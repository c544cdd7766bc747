'use client'

import { RecordLink } from '@/components/shell/record-link'
import { Avatar } from '@/components/ui/avatar'
import { lazily } from '@/components/ui/lazily'
import { recordHref, recordRef } from '@/components/records/record-place'
import { useSpeech } from '@/lib/i18n/react'
import type { CellProps, InputProps } from './face'

const ReferenceCombobox = lazily(() => import('./reference-combobox'))

/** The name of another record, which leads there outside of lists; what the viewer may not see has no name. */
export function ReferenceCell({ field, value, labels, isShort }: CellProps) {
  const { t } = useSpeech()
  const id = String(value)
  const name = labels[id]
  const target = field.refersTo
  if (name === undefined || !target) return <span className="text-ink-3">{t('records.notShown')}</span>
  if (target === 'user')
    return (
      <span className="inline-flex max-w-full min-w-0 items-center gap-1.5 align-top">
        <Avatar name={name} named />
        <span className="truncate">{name}</span>
      </span>
    )
  if (isShort) return <>{name}</>
  return (
    <RecordLink
      record={recordRef(target, id)}
      href={recordHref(target, id)}
      className="text-celadon underline-offset-2 hover:underline"
    >
      {name}
    </RecordLink>
  )
}

/** Search and choose; what is needed for that is fetched when the first one is shown. */
export function ReferenceInput(props: InputProps) {
  return <ReferenceCombobox {...props} />
}
