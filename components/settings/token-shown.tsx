'use client'

import { Copy } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { toastDone, toastFailed } from '@/components/ui/toast'
import { useSpeech } from '@/lib/i18n/react'

/** A new token, shown until its owner says that it is kept; it is nowhere else. */
export function TokenShown({ name, token, onDone }: { name: string; token: string; onDone: () => void }) {
  const { t } = useSpeech()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.select(), [])

  async function copy() {
    // Without https there is no clipboard to write to.
    const done = await navigator.clipboard?.writeText(token).then(
      () => true,
      () => false,
    )
    if (done) return toastDone(t('settings.tokenCopied'))
    box.current?.select()
    toastFailed(t('settings.tokenNotCopied'))
  }

  return (
    <div className="grid max-w-160 gap-3 rounded border border-celadon bg-celadon-wash p-4">
      <div role="status">
        <p className="text-14 font-bold">{t('settings.tokenMade', { name })}</p>
        <p className="text-14 text-ink-2">{t('settings.tokenOnce')}</p>
      </div>
      <Field label={t('settings.tokenValue')}>
        <Input
          ref={box}
          readOnly
          value={token}
          spellCheck={false}
          className="font-mono"
          onFocus={(event) => event.currentTarget.select()}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" icon={<Copy aria-hidden className="size-4" />} onClick={() => void copy()}>
          {t('settings.tokenCopy')}
        </Button>
        <Button onClick={onDone}>{t('settings.tokenDone')}</Button>
      </div>
    </div>
  )
}
