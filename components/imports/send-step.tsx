'use client'

import { FileSpreadsheet } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type DragEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { useSpeech } from '@/lib/i18n/react'
import type { RecordName } from '@/lib/records/names'
import { importPath, sendFile } from './import-api'
import { takePasted } from './pasted-cells'

const TYPES =
  '.xlsx,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PASTED = 'text/tab-separated-values'

/** Takes a file or pasted cells, and goes on with what was read. */
export function SendStep({ record }: { record: RecordName }) {
  const { t, language } = useSpeech()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [sending, setSending] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isOver, setOver] = useState(false)
  const hint = useId()

  async function send(file: Blob, name: string) {
    setSending(name)
    setProblem(null)
    const sent = await sendFile(record, file, name)
    if (sent.ok) return router.push(importPath(record, sent.value.id))
    setSending(null)
    setProblem(sent.title || t('importing.unreached'))
  }
  function sendCells(cells: string) {
    const at = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' }).format(
      Date.now(),
    )
    return send(new Blob([cells], { type: PASTED }), t('importing.pastedName', { at }))
  }
  const sendKept = useRef(sendCells)
  useEffect(() => {
    const kept = takePasted()
    if (kept) void sendKept.current(kept)
  }, [])
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && sending === null) void send(file, file.name)
  }
  return (
    <div className="grid gap-5">
      <p className="text-14 text-ink-2">{t('importing.about')}</p>
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classNames(
          'grid justify-items-center gap-2 rounded border border-dashed border-control px-4 py-8 text-center',
          isOver && 'bg-celadon-wash',
        )}
      >
        <FileSpreadsheet aria-hidden className="size-7 text-ink-3" />
        <p aria-live="polite" className="text-16">
          {sending === null ? t('importing.drop') : t('importing.sending', { name: sending })}
        </p>
        <p id={hint} className="text-12 text-ink-3">
          {t('importing.dropHint')}
        </p>
        <input
          ref={input}
          type="file"
          accept={TYPES}
          tabIndex={-1}
          aria-hidden
          className="hidden"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            if (file) void send(file, file.name)
            event.currentTarget.value = ''
          }}
        />
        <Button
          tone="primary"
          busy={sending !== null}
          aria-describedby={hint}
          onClick={() => input.current?.click()}
        >
          {t('importing.choose')}
        </Button>
      </div>
      {problem && (
        <p role="alert" className="text-14 text-cinnabar">
          {problem}
        </p>
      )}
      <form
        className="grid justify-items-start gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '' && sending === null) void sendCells(text)
        }}
      >
        <div className="w-full">
          <Field label={t('importing.paste')} hint={t('importing.pasteHint')}>
            <Textarea value={text} rows={4} onChange={(event) => setText(event.currentTarget.value)} />
          </Field>
        </div>
        <Button type="submit" busy={sending !== null} aria-disabled={text.trim() === ''}>
          {t('importing.usePasted')}
        </Button>
      </form>
      <p className="text-14">
        <Link href="/settings/imports" className="text-celadon hover:underline">
          {t('importing.earlier')}
        </Link>
      </p>
    </div>
  )
}
