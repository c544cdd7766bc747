import { CircleAlert } from 'lucide-react'

/** Why it did not work, read out when it appears; the place is there before, so that nothing jumps away from a screen reader. */
export function Notice({ text }: { text: string | null }) {
  return (
    <div role="alert" className="empty:hidden">
      {text && (
        <p className="flex items-start gap-2 rounded bg-cinnabar-wash px-3 py-2 text-14 text-cinnabar">
          <CircleAlert aria-hidden className="mt-0.75 size-4 shrink-0" />
          {text}
        </p>
      )}
    </div>
  )
}
