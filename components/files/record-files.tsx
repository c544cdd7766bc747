'use client'

import { Paperclip } from 'lucide-react'
import { useRef, useState } from 'react'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { removeFile } from '@/components/records/record-api'
import { useTold } from '@/components/records/use-told'
import { EmptyState } from '@/components/ui/empty-state'
import { formatBytes } from '@/lib/domain/bytes'
import type { Discussed } from '@/lib/records/discussed'
import type { FileLine } from '@/lib/records/file-line'
import { plurals } from '@/lib/records/names'
import { useSpeech } from '@/lib/i18n/react'
import { AttachedLine } from './attached-line'
import { FileDrop } from './file-drop'
import { UploadLine } from './upload-line'
import { useUploads } from './use-uploads'

interface Props {
  record: Discussed
  id: string
  files: readonly FileLine[]
  mayChange: boolean
}

/** The files of a record: attached, given out and taken off. */
export default function RecordFiles({ record, id, files, mayChange }: Props) {
  const { t, language } = useSpeech()
  const { mostFile } = useSurroundings()
  const told = useTold()
  const button = useRef<HTMLButtonElement>(null)
  const [news, setNews] = useState('')
  const size = formatBytes(mostFile, language)
  const words = { tooLarge: t('files.tooLarge', { size }), unreached: t('files.unreached') }
  const { uploads, add, retry, cancel } = useUploads(record, id, mostFile, words, (name) =>
    setNews(t('files.attached', { name })),
  )

  async function remove({ id: fileId, name }: FileLine) {
    // What had the focus goes away with its line.
    button.current?.focus()
    const answer = await removeFile(record, id, fileId)
    if (answer.ok) told.done(t('files.removed', { name }), { record, id }, answer.value.eventId)
    else told.failed(answer)
  }
  const isEmpty = files.length === 0 && uploads.length === 0
  return (
    <div className="grid gap-3">
      {mayChange && <FileDrop most={t('files.most', { size })} button={button} onFiles={add} />}
      <p role="status" className="sr-only">
        {news}
      </p>
      {isEmpty && (
        <EmptyState icon={<Paperclip aria-hidden />} title={t('files.empty')}>
          {t(mayChange ? 'files.emptyDetail' : 'files.emptyToRead')}
        </EmptyState>
      )}
      {!isEmpty && (
        <ul className="divide-y divide-rule">
          {files.map((file) => (
            <AttachedLine
              key={file.id}
              file={file}
              href={`/api/v1/${plurals[record]}/${id}/files/${file.id}`}
              onRemove={mayChange ? () => void remove(file) : undefined}
            />
          ))}
          {uploads.map((upload) => (
            <UploadLine
              key={upload.key}
              upload={upload}
              onRetry={() => retry(upload)}
              onCancel={() => cancel(upload)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
