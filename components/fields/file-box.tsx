'use client'

import { Paperclip, X } from 'lucide-react'
import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { sendFile } from '@/components/files/send-file'
import { buttonLook } from '@/components/ui/button-look'
import { classNames } from '@/components/ui/class-names'
import { useFieldLinks } from '@/components/ui/field-context'
import { IconButton } from '@/components/ui/icon-button'
import { formatBytes } from '@/lib/domain/bytes'
import { useSpeech } from '@/lib/i18n/react'
import type { InputProps } from './face'
import { useSurroundings } from './surroundings-context'

/** One file: sent as soon as it is chosen, and the record's own once the form around it is saved. */
export default function FileBox(props: InputProps) {
  const { name, value, labels, onChange, onLabel, autoFocus, onEscape } = props
  const { t, language } = useSpeech()
  const { mostFile } = useSurroundings()
  const links = useFieldLinks()
  const box = useRef<HTMLInputElement>(null)
  const sending = useRef<AbortController | null>(null)
  const [sent, setSent] = useState<number | null>(null)
  const [trouble, setTrouble] = useState('')
  useEffect(() => () => sending.current?.abort(), [])
  const held = typeof value === 'string' ? (labels[value] ?? t('records.notShown')) : null

  async function take({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0]
    // The same file may be chosen again.
    currentTarget.value = ''
    if (!file) return
    setTrouble('')
    if (file.size > mostFile)
      return setTrouble(t('files.tooLarge', { size: formatBytes(mostFile, language) }))
    sending.current?.abort()
    const stop = new AbortController()
    sending.current = stop
    setSent(0)
    onChange(value, 'still_sending')
    const key = crypto.randomUUID?.() ?? String(Math.random())
    const path = '/api/v1/files'
    const answer = await sendFile({ path, file, key, signal: stop.signal, onProgress: setSent })
    if (stop.signal.aborted) return
    setSent(null)
    if (!answer.ok) {
      onChange(value)
      return setTrouble(answer.title || t('files.unreached'))
    }
    onLabel?.(answer.value.id, answer.value.name)
    onChange(answer.value.id)
  }
  return (
    <span className="grid gap-1">
      <span className="flex min-w-0 flex-wrap items-center gap-2">
        {held !== null && (
          <bdi className="min-w-0 flex-1 truncate" data-cut>
            {held}
          </bdi>
        )}
        {held !== null && sent === null && (
          <IconButton
            label={t('files.takeOut', { name: held })}
            icon={<X aria-hidden className="size-4" />}
            onClick={() => {
              onChange(null)
              box.current?.focus()
            }}
          />
        )}
        <label
          className={classNames(
            buttonLook('quiet'),
            'cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-celadon',
          )}
        >
          <Paperclip aria-hidden className="size-4" />
          <span aria-hidden>{t(held === null ? 'files.chooseOne' : 'files.replace')}</span>
          <input
            ref={box}
            {...links}
            type="file"
            name={name}
            autoFocus={autoFocus}
            className="sr-only"
            onChange={(event) => void take(event)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onEscape?.()
            }}
          />
        </label>
      </span>
      {sent !== null && (
        <progress
          aria-label={t('files.progress', { name: '' })}
          value={sent}
          max={1}
          className="h-1.5 w-full"
        />
      )}
      {trouble && (
        <span role="alert" className="text-12 text-cinnabar">
          {trouble}
        </span>
      )}
    </span>
  )
}
