import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { isImportable } from '@/lib/records/importable'
import { plurals, type RecordName } from '@/lib/records/names'
import { isTable, keepPasted } from './pasted-cells'

/** Cells that are pasted onto a list, and not into something of it, are brought in, where the viewer may make such records. */
export function usePastedTable(record: RecordName, mayCreate: boolean): void {
  const router = useRouter()
  const go = useRef(() => router.push(`/${plurals[record]}/import`))
  useEffect(() => {
    go.current = () => router.push(`/${plurals[record]}/import`)
  })
  const isOn = mayCreate && isImportable(record)
  useEffect(() => {
    if (!isOn) return
    function paste(event: ClipboardEvent) {
      const into = event.target instanceof Element ? event.target : null
      if (into?.closest('input, textarea, select, [contenteditable], [role=dialog]')) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!isTable(text)) return
      event.preventDefault()
      keepPasted(text)
      go.current()
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [isOn])
}
