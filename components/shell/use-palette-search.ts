'use client'

import { useEffect, useState } from 'react'
import type { PaletteHit, PaletteSearch } from './palette-entry'

const PAUSE = 120

interface Found {
  of: string
  hits: PaletteHit[]
  failed: boolean
}

/**
 * Searches records as they are typed, after a pause of 120 ms; an answer that came too late is not shown. Without words it
 * gives what was opened last, and nothing where that does not come.
 */
export function usePaletteSearch(
  text: string,
  search: PaletteSearch | undefined,
  recent: (() => Promise<PaletteHit[]>) | undefined,
) {
  const wanted = text.trim()
  const [found, setFound] = useState<Found>({ of: '', hits: [], failed: false })

  useEffect(() => {
    let stale = false
    const show = (hits: PaletteHit[], failed = false) => !stale && setFound({ of: wanted, hits, failed })
    if (!wanted) {
      setFound({ of: '', hits: [], failed: false })
      recent?.().then(show, () => show([]))
      return () => {
        stale = true
      }
    }
    if (!search) return setFound({ of: '', hits: [], failed: false })
    const timer = setTimeout(() => void search(wanted).then(show, () => show([], true)), PAUSE)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [wanted, search, recent])

  const searching = Boolean(search) && wanted !== found.of
  return { hits: found.hits, failed: found.failed, searching, isRecent: found.of === '' }
}
