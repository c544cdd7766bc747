'use client'

import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { toastDone } from '@/components/ui/toast'
import { useSpeech } from '@/lib/i18n/react'

/** New recovery codes, shown until their owner says that they are kept; they are nowhere else. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useSpeech()
  return (
    <Dialog
      open
      urgent
      onClose={onDone}
      title={t('secondFactor.codesTitle')}
      description={t('secondFactor.codesDetail')}
      footer={
        <>
          {/* Without https there is no clipboard for scripts: the codes can still be selected. */}
          <Button
            onClick={() =>
              void navigator.clipboard
                ?.writeText(codes.join('\n'))
                .then(() => toastDone(t('secondFactor.copied')))
            }
          >
            {t('secondFactor.copy')}
          </Button>
          <Button tone="primary" onClick={onDone}>
            {t('secondFactor.kept')}
          </Button>
        </>
      }
    >
      <ol className="grid gap-1 rounded bg-sunk px-4 py-3 font-mono text-14 select-all md:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
    </Dialog>
  )
}
