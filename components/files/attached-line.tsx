'use client'

import { Download, Trash2 } from 'lucide-react'
import { momentText } from '@/components/fields/dates'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { buttonLook } from '@/components/ui/button-look'
import { IconButton } from '@/components/ui/icon-button'
import { formatBytes } from '@/lib/domain/bytes'
import type { FileLine } from '@/lib/records/file-line'
import { useSpeech } from '@/lib/i18n/react'
import { FilePicture } from './file-picture'

interface Props {
  file: FileLine
  href: string
  /** Absent where the reader may not change the record. */
  onRemove?: (() => void) | undefined
}

/** A file of a record: picture, name, size, who brought it and when; given out, and taken off. */
export function AttachedLine({ file, href, onRemove }: Props) {
  const { t, language } = useSpeech()
  const surroundings = useSurroundings()
  const { name, bytes, createdAt, by } = file
  const { short, full } = momentText(createdAt, surroundings, language, t)
  const size = formatBytes(bytes, language)
  return (
    <li className="flex items-center gap-3 py-2">
      <FilePicture {...file} href={href} />
      <div className="grid min-w-0 flex-1">
        <a
          href={href}
          download={name}
          className="w-fit max-w-full wrap-anywhere underline-offset-2 hover:underline"
        >
          <bdi>{name}</bdi>
        </a>
        <span className="text-12 text-ink-3" data-tooltip={full}>
          {t('files.by', { size, who: by ?? t('files.somebody'), at: short })}
        </span>
      </div>
      <a
        href={href}
        download={name}
        aria-label={t('files.download', { name })}
        data-tooltip={t('files.download', { name })}
        className={buttonLook('bare', 'w-control px-0! print:hidden')}
      >
        <Download aria-hidden className="size-4" />
      </a>
      {onRemove && (
        <IconButton
          label={t('files.remove', { name })}
          icon={<Trash2 aria-hidden className="size-4" />}
          onClick={onRemove}
          className="print:hidden"
        />
      )}
    </li>
  )
}
