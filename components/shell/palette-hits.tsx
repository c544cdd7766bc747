import { Command } from 'cmdk'
import type { PaletteHit } from './palette-entry'
import { PaletteLine } from './palette-line'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  hits: readonly PaletteHit[]
  /** What was opened last, and not what was found. */
  isRecent: boolean
  className: string
  onVisit: (hit: PaletteHit) => void
}

/** The records in the palette: those found by kind, the kind with the best hit first; those opened last in one row. */
export function PaletteHits({ hits, isRecent, className, onVisit }: Props) {
  const { t } = useSpeech()
  const headings = isRecent ? [t('shell.paletteRecent')] : [...new Set(hits.map((hit) => hit.kind))]
  if (hits.length === 0) return null
  return headings.map((heading) => (
    <Command.Group key={heading} heading={heading} className={className}>
      {hits
        .filter((hit) => isRecent || hit.kind === heading)
        .map((hit) => (
          <PaletteLine
            key={hit.key}
            value={`record ${hit.key}`}
            label={hit.label}
            detail={hit.detail}
            end={isRecent ? hit.kind : undefined}
            onSelect={() => onVisit(hit)}
          />
        ))}
    </Command.Group>
  ))
}
