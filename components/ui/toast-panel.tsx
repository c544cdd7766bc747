'use client'

import { Check, CircleAlert, X } from 'lucide-react'
import { useEffect } from 'react'
import { toast, Toaster } from 'sonner'
import { buttonLook } from './button-look'
import { hearToasts, type ToastWish } from './toast'
import { useSpeech } from '@/lib/i18n/react'

function Body({ id, wish }: { id: string | number; wish: ToastWish }) {
  const { t } = useSpeech()
  const act = wish.undo ? { label: t('words.undo'), run: wish.undo.run } : wish.act
  const dismiss = () => toast.dismiss(id)
  return (
    <div className="flex w-full items-center gap-2 rounded border border-rule bg-raised py-1.5 pr-1.5 pl-3 text-14 text-ink shadow-float">
      {wish.tone === 'done' ? (
        <Check aria-hidden className="size-4 shrink-0 text-celadon" />
      ) : (
        <CircleAlert aria-hidden className="size-4 shrink-0 text-cinnabar" />
      )}
      <span className="min-w-0 flex-1 py-1">{wish.text}</span>
      {act && (
        <button
          type="button"
          className={buttonLook('bare', 'h-8! font-bold text-celadon!')}
          onClick={() => {
            act.run()
            dismiss()
          }}
        >
          {act.label ?? t('words.retry')}
        </button>
      )}
      <button
        type="button"
        aria-label={t('words.close')}
        className={buttonLook('bare', 'h-8! w-8 px-0!')}
        onClick={dismiss}
      >
        <X aria-hidden className="size-4" />
      </button>
    </div>
  )
}

function show(wish: ToastWish) {
  const id = toast.custom((key) => <Body id={key} wish={wish} />, { duration: wish.stay })
  if (wish.undo) wish.undo.onSpent = () => toast.dismiss(id)
}

function Ear() {
  useEffect(() => hearToasts(show), [])
  return null
}

/** The loaded corner: sonner keeps the time, the order and the live region, we keep the look. */
export default function ToastPanel() {
  const { t } = useSpeech()
  return (
    <>
      <Toaster
        expand
        gap={8}
        position="bottom-right"
        containerAriaLabel={t('shell.notices')}
        className="pointer-events-auto"
        offset={{ bottom: 'calc(var(--phonebar) + 24px)', right: 24 }}
        mobileOffset={{ bottom: 'calc(var(--phonebar) + 28px)' }}
      />
      <Ear />
    </>
  )
}
