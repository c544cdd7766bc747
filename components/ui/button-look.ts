import { classNames } from './class-names'

/** The one most wanted act · any other act · an act that destroys · an act inside running text or a toolbar. */
export type ButtonTone = 'primary' | 'quiet' | 'danger' | 'bare'

const tones: Record<ButtonTone, string> = {
  primary: 'border-celadon bg-celadon text-on-celadon hover:border-celadon-deep hover:bg-celadon-deep',
  quiet: 'border-rule bg-raised text-ink hover:border-edge hover:bg-sunk',
  danger: 'border-cinnabar bg-raised text-cinnabar hover:bg-cinnabar hover:text-on-cinnabar',
  bare: 'border-transparent text-ink-2 hover:bg-sunk hover:text-ink',
}

const base =
  'inline-flex h-control shrink-0 items-center justify-center gap-2 rounded border px-3 text-14 whitespace-nowrap transition-colors select-none disabled:opacity-55 aria-disabled:opacity-55'

/** The look of a button, for links that must look like one. */
export function buttonLook(tone: ButtonTone = 'quiet', extra?: string): string {
  return classNames(base, tones[tone], extra)
}
