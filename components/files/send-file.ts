import { refusalIn } from '@/components/records/record-api'
import type { Answer } from '@/components/records/record-api'
import type { FileLine } from '@/lib/records/file-line'

interface Sending {
  /** Where files are brought. */
  path: string
  file: File
  /** The same key again attaches once. */
  key: string
  signal: AbortSignal
  /** How much has left, from 0 to 1. */
  onProgress: (part: number) => void
}

/** Sends a file; never throws. fetch does not tell how much has left, so this is the older way. */
export function sendFile(sending: Sending): Promise<Answer<FileLine>> {
  const { path, file, key, signal, onProgress } = sending
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const name = encodeURIComponent(file.name)
    request.open('POST', `${path}?name=${name}`)
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('Idempotency-Key', key)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total)
    request.onloadend = () => resolve(answerOf(request))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

function answerOf({ status, responseText }: XMLHttpRequest): Answer<FileLine> {
  if (status === 201) return { ok: true, value: JSON.parse(responseText) as FileLine }
  return refusalIn(status, responseText)
}
