'use client'

import { lazily } from '@/components/ui/lazily'
import { useSpeech } from '@/lib/i18n/react'
import type { CellProps, InputProps } from './face'

const FileBox = lazily(() => import('./file-box'))

/** The name of a file, which gives it out outside of lists. */
export function FileCell({ value, labels, isShort }: CellProps) {
  const { t } = useSpeech()
  const id = String(value)
  const name = labels[id] ?? t('records.notShown')
  if (isShort) return <bdi>{name}</bdi>
  return (
    <a
      href={`/api/v1/files/${id}`}
      download={name}
      className="wrap-anywhere text-celadon underline-offset-2 hover:underline"
    >
      <bdi>{name}</bdi>
    </a>
  )
}

/** Chosen, sent, and kept with the form; what is needed for that is fetched when the first one is shown. */
export function FileInput(props: InputProps) {
  return <FileBox {...props} />
}
