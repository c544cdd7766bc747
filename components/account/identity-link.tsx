'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ProveYourself } from './prove-yourself'
import { Notice } from '@/components/door/notice'
import { Button } from '@/components/ui/button'
import { toastDone } from '@/components/ui/toast'
import type { Answer } from '@/lib/domain/answer'
import { useSpeech } from '@/lib/i18n/react'

type Shown = (input: { password: string }) => Promise<Answer<null>>

interface Props {
  /** What the provider is called. */
  name: string
  /** What is linked, in words; null for nothing. */
  linked: string | null
  hasPassword: boolean
  /** What became of an attempt to link, in words: why it did not work, or null. */
  failure: string | null
  permit: Shown
  unlink: Shown
}

/** The account elsewhere that signs in here: linked, or taken away, once the password was shown. */
export function IdentityLink({ name, linked, hasPassword, failure, permit, unlink }: Props) {
  const { t } = useSpeech()
  const router = useRouter()
  const [asked, setAsked] = useState<'link' | 'unlink' | null>(null)
  return (
    <div className="grid gap-3">
      <p className="text-14 text-ink-2">{linked ?? t('account.elsewhereOff', { name })}</p>
      <Notice text={failure} />
      {hasPassword ? (
        <div>
          {linked === null ? (
            <Button onClick={() => setAsked('link')}>{t('account.link')}</Button>
          ) : (
            <Button tone="danger" onClick={() => setAsked('unlink')}>
              {t('account.unlink')}
            </Button>
          )}
        </div>
      ) : (
        linked === null && <p className="text-14 text-ink-2">{t('account.elsewhereNoPassword')}</p>
      )}
      {asked === 'link' && (
        <ProveYourself
          asksCode={false}
          title={t('account.link')}
          detail={t('account.linkDetail', { name })}
          act={t('account.linkNext', { name })}
          tone="primary"
          run={({ password }) => permit({ password })}
          onDone={() => location.assign('/api/oidc?link')}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'unlink' && (
        <ProveYourself
          asksCode={false}
          title={t('account.unlink')}
          detail={t('account.unlinkDetail')}
          act={t('account.unlink')}
          tone="danger"
          run={({ password }) => unlink({ password })}
          onDone={() => {
            setAsked(null)
            toastDone(t('account.unlinked'))
            router.replace('/settings/account')
            router.refresh()
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}
