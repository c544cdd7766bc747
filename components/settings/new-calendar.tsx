'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { lazily } from '@/components/ui/lazily'
import { useSpeech } from '@/lib/i18n/react'

const RecordDialog = lazily(() => import('@/components/records/record-dialog'))

/** Makes a calendar; it stands in the list when its form closes. */
export function NewCalendar() {
  const { t } = useSpeech()
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        tone="primary"
        icon={<Plus aria-hidden className="size-4" />}
        onPointerEnter={() => void RecordDialog.preload()}
        onFocus={() => void RecordDialog.preload()}
        onClick={() => setOpen(true)}
      >
        {t('settings.newCalendar')}
      </Button>
      {isOpen && (
        <RecordDialog
          record="calendar"
          onClose={() => {
            setOpen(false)
            router.refresh()
          }}
        />
      )}
    </>
  )
}
