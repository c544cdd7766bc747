'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { hearLeaving } from '@/components/ui/leave-guard'
import { useSpeech } from '@/lib/i18n/react'

/** Asks before something written and not saved is left behind. */
export function LeaveQuestion() {
  const { t } = useSpeech()
  // Inside an object, since a state setter would call a bare function.
  const [asked, setAsked] = useState<{ go: () => void } | null>(null)
  useEffect(() => hearLeaving((go) => setAsked({ go })), [])
  const keep = () => setAsked(null)
  return (
    <Dialog
      open={asked !== null}
      urgent
      onClose={keep}
      title={t('words.unsaved')}
      description={t('shell.leaveDetail')}
      footer={
        <>
          <Button
            tone="danger"
            onClick={() => {
              keep()
              asked?.go()
            }}
          >
            {t('words.discard')}
          </Button>
          <Button tone="primary" autoFocus onClick={keep}>
            {t('words.keepEditing')}
          </Button>
        </>
      }
    />
  )
}
