'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { toastDone, toastFailed } from '@/components/ui/toast'
import type { Answer } from '@/lib/domain/answer'
import { useSpeech } from '@/lib/i18n/react'

export interface TokenLook {
  id: string
  name: string
  owner: string
  created: string
  lastUsed: string
  expires: string
  isExpired: boolean
}

interface Props {
  tokens: TokenLook[]
  /** Whether somebody else's are among them. */
  showsOwners: boolean
  end: (input: { tokenId: string }) => Promise<Answer<null>>
}

/** The tokens in use, each with the way to end it. */
export function TokenList({ tokens, showsOwners, end }: Props) {
  const { t } = useSpeech()
  const router = useRouter()
  const [asked, setAsked] = useState<TokenLook | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function revoke({ id, name }: TokenLook) {
    setBusy(true)
    const answer = await end({ tokenId: id }).catch(() => null)
    setBusy(false)
    setAsked(null)
    if (!answer?.ok) return toastFailed(answer?.message ?? t('settings.failed'))
    toastDone(t('settings.revoked', { name }))
    router.refresh()
  }

  if (tokens.length === 0)
    return <p className="border-t border-rule py-3 text-14 text-ink-2">{t('settings.noTokens')}</p>
  return (
    <div
      role="region"
      aria-label={t('settings.tokenList')}
      tabIndex={0}
      className="relative overflow-x-auto border-t border-rule focus-visible:outline-2"
    >
      <Table className="min-w-140">
        <thead>
          <tr>
            <HeadCell>{t('settings.tokenUse')}</HeadCell>
            {showsOwners && <HeadCell>{t('settings.tokenOwner')}</HeadCell>}
            <HeadCell>{t('settings.created')}</HeadCell>
            <HeadCell>{t('settings.lastUsed')}</HeadCell>
            <HeadCell>{t('settings.expires')}</HeadCell>
            <HeadCell>
              <span className="sr-only">{t('settings.revoke')}</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <Row key={token.id}>
              <Cell className="max-w-72 font-bold">
                <span className="line-clamp-2 break-words">{token.name}</span>
              </Cell>
              {showsOwners && <Cell>{token.owner}</Cell>}
              <Cell className="whitespace-nowrap">{token.created}</Cell>
              <Cell className="whitespace-nowrap">{token.lastUsed}</Cell>
              <Cell className="whitespace-nowrap">
                {token.isExpired ? <Badge tone="cinnabar">{t('settings.expired')}</Badge> : token.expires}
              </Cell>
              <Cell figure>
                <Button
                  aria-label={t('settings.revokeWhat', { name: token.name })}
                  onClick={() => setAsked(token)}
                >
                  {t('settings.revoke')}
                </Button>
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <Dialog
        urgent
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={t('settings.revokeAsk', { name: asked?.name ?? '' })}
        description={t('settings.revokeDetail')}
        footer={
          <>
            <Button onClick={() => setAsked(null)}>{t('words.cancel')}</Button>
            <Button tone="danger" busy={isBusy} onClick={() => asked && void revoke(asked)}>
              {t('settings.revoke')}
            </Button>
          </>
        }
      />
    </div>
  )
}
