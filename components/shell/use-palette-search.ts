'use client'

import { useEffect, useState } from 'react'
import type { PaletteHit, PaletteSearch } from './palette-entry'

const PAUSE = 120

interface Found {
  of: string
  hits: PaletteHit[]
  failed: boolean
}

/** Searches records as they are typed, after a pause of 120 ms; an answer that came too late is not shown. */
export function usePaletteSearch(text: string, search: PaletteSearch | undefined) {
  const wanted = text.trim()
  const [found, setFound] = useState<Found>({ of: '', hits: [], failed: false })

  useEffect(() => {
    if (!search || !wanted) return setFound({ of: '', hits: [], failed: false })
    let stale = false
    const timer = setTimeout(() => {
      search(wanted).then(
        (hits) => !stale && setFound({ of: wanted, hits, failed: false }),
        () => !stale && setFound({ of: wanted, hits: [], failed: true }),
      )
    }, PAUSE)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [wanted, search])

  return { hits: found.hits, failed: found.failed, searching: Boolean(search) && wanted !== found.of }
}
