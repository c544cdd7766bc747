'use client'

import { UserPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { InviteDialog, type InviteProps } from './invite-dialog'
import { Button } from '@/components/ui/button'
import { useSpeech } from '@/lib/i18n/react'

/** Opens the form that invites somebody. */
export function InviteButton(props: InviteProps) {
  const { t } = useSpeech()
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button tone="primary" icon={<UserPlus aria-hidden className="size-4" />} onClick={() => setOpen(true)}>
        {t('people.invite')}
      </Button>
      {isOpen && (
        <InviteDialog
          {...props}
          onClose={() => {
            setOpen(false)
            router.refresh()
          }}
        />
      )}
    </>
  )
}
