import { KeyRound } from 'lucide-react'
import { buttonLook } from '@/components/ui/button-look'

interface Props {
  /** What the link says, and between it and the form. */
  words: string
  or: string
  /** Where it leads in the end: a path of our own. */
  goal?: string
}

/** The way in by an account elsewhere, under a form; a plain link, since it leaves the site. */
export function Elsewhere({ words, or, goal }: Props) {
  return (
    <div className="grid gap-4">
      <div className="flex items-center gap-3 text-12 text-ink-3" aria-hidden>
        <span className="h-px flex-1 bg-rule" />
        {or}
        <span className="h-px flex-1 bg-rule" />
      </div>
      <a
        href={goal ? `/api/oidc?to=${encodeURIComponent(goal)}` : '/api/oidc'}
        className={buttonLook('quiet')}
      >
        <KeyRound aria-hidden className="size-4" />
        {words}
      </a>
    </div>
  )
}
