'use client'

import { CircleAlert, RotateCw, Upload as UploadSign, X } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { useSpeech } from '@/lib/i18n/react'
import type { Upload } from './use-uploads'

interface Props {
  upload: Upload
  onRetry: () => void
  onCancel: () => void
}

/** A file on its way: how much has left, or why it did not arrive; stopped, or tried again. */
export function UploadLine({ upload, onRetry, onCancel }: Props) {
  const { t } = useSpeech()
  const { file, sent, trouble } = upload
  const { name } = file
  const percent = Math.round((sent ?? 0) * 100)
  const state =
    sent === null
      ? t('files.waiting')
      : percent === 100
        ? t('files.finishing')
        : t('files.sending', { percent })
  return (
    <li className="flex items-center gap-3 py-2">
      <span className="grid size-11 shrink-0 place-items-center rounded border border-dashed border-rule text-ink-3">
        {trouble ? (
          <CircleAlert aria-hidden className="size-5 text-cinnabar" />
        ) : (
          <UploadSign aria-hidden className="size-5" />
        )}
      </span>
      <div className="grid min-w-0 flex-1 gap-1">
        <bdi className="wrap-anywhere">{name}</bdi>
        {trouble ? (
          <span role="alert" className="text-12 text-cinnabar">
            {trouble}
          </span>
        ) : (
          <>
            <progress
              aria-label={t('files.progress', { name })}
              value={sent ?? 0}
              max={1}
              className="h-1.5 w-full accent-celadon"
            />
            <span className="text-12 text-ink-3 tabular-nums">{state}</span>
          </>
        )}
      </div>
      {trouble && (
        <IconButton
          label={t('files.retry', { name })}
          icon={<RotateCw aria-hidden className="size-4" />}
          onClick={onRetry}
        />
      )}
      <IconButton
        label={t('files.cancel', { name })}
        icon={<X aria-hidden className="size-4" />}
        onClick={onCancel}
      />
    </li>
  )
}
