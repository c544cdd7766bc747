'use client'

import { useEffect, useRef, useState } from 'react'
import { tellChanged } from '@/components/records/record-changes'
import { holdUnsaved } from '@/components/ui/leave-guard'
import { toastFailed } from '@/components/ui/toast'
import type { Discussed } from '@/lib/records/discussed'
import { plurals } from '@/lib/records/names'
import { sendFile } from './send-file'

/** A file that is on its way, or did not arrive. */
export interface Upload {
  key: string
  file: File
  /** From 0 to 1; null while it waits for its turn. */
  sent: number | null
  /** Why it did not arrive. */
  trouble: string | null
}

interface Words {
  tooLarge: string
  unreached: string
}

/**
 * Sends files to a record, one after another, each once however often it is tried. What is on its way when the view is left
 * goes on; what fails then is told in the corner.
 */
export function useUploads(
  record: Discussed,
  id: string,
  most: number,
  words: Words,
  onAttached: (name: string) => void,
) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const queue = useRef<Upload[]>([])
  const sending = useRef<{ key: string; stop: AbortController } | null>(null)
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => void (isHere.current = false)
  }, [])
  const isBusy = uploads.some(({ trouble }) => trouble === null)
  useEffect(() => (isBusy ? holdUnsaved() : undefined), [isBusy])

  function change(key: string, to: Partial<Upload> | null) {
    setUploads((now) =>
      now.flatMap((each) => (each.key !== key ? [each] : to === null ? [] : [{ ...each, ...to }])),
    )
  }
  function fail({ key, file }: Upload, trouble: string) {
    if (isHere.current) change(key, { trouble, sent: null })
    else toastFailed(`${file.name}: ${trouble}`)
  }
  async function sendNext(): Promise<void> {
    const next = queue.current.shift()
    if (!next || sending.current) return
    const stop = new AbortController()
    sending.current = { key: next.key, stop }
    change(next.key, { sent: 0, trouble: null })
    const { key, file } = next
    const onProgress = (sent: number) => change(key, { sent })
    const path = `/api/v1/${plurals[record]}/${id}/files`
    const answer = await sendFile({ path, file, key, signal: stop.signal, onProgress })
    sending.current = null
    if (stop.signal.aborted) change(key, null)
    else if (answer.ok) {
      change(key, null)
      onAttached(file.name)
    } else fail(next, answer.title || words.unreached)
    // Also where it was stopped: it may have arrived just before.
    tellChanged({ record, id })
    return sendNext()
  }
  function enqueue(wanted: Upload) {
    queue.current.push(wanted)
    if (!sending.current) void sendNext()
  }
  return {
    uploads,
    add(files: readonly File[]) {
      for (const file of files) {
        const isTooLarge = file.size > most
        const upload = { key: crypto.randomUUID(), file, sent: null }
        setUploads((now) => [...now, { ...upload, trouble: isTooLarge ? words.tooLarge : null }])
        if (!isTooLarge) enqueue({ ...upload, trouble: null })
      }
    },
    retry(upload: Upload) {
      if (upload.file.size > most) return
      change(upload.key, { trouble: null, sent: null })
      enqueue(upload)
    },
    cancel({ key }: Upload) {
      queue.current = queue.current.filter((each) => each.key !== key)
      if (sending.current?.key === key) sending.current.stop.abort()
      else change(key, null)
    },
  }
}
