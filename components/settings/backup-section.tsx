'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { FactList } from './fact-list'
import { RestoreGuide } from './restore-guide'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { toastDone, toastFailed } from '@/components/ui/toast'
import type { Answer } from '@/lib/domain/answer'
import { useSpeech } from '@/lib/i18n/react'

export interface BackupLook {
  id: string
  madeAt: string
  file: string
  size: string
  isGood: boolean
  /** How many attached files it could not hold. */
  lacking: number
}

interface Props {
  last: { file: string; madeAt: string; verifiedAt: string } | null
  /** What the last good one lacks. */
  lacking: { count: number; names: string } | null
  next: string | null
  isUnderWay: boolean
  backups: BackupLook[]
  folder: string
  backUp: (input: Record<never, never>) => Promise<Answer<null>>
}

const LOOK_EVERY_MS = 2000

/** The last good backup, the next one, one now, and how to get back to one. */
export function BackupSection({ last, lacking, next, isUnderWay, backups, folder, backUp }: Props) {
  const { t } = useSpeech()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const wasUnderWay = useRef(isUnderWay)
  useEffect(() => {
    if (wasUnderWay.current && !isUnderWay && backups[0]?.isGood) toastDone(t('settings.backupDone'))
    wasUnderWay.current = isUnderWay
    if (!isUnderWay) return
    const timer = setInterval(() => router.refresh(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [isUnderWay, backups, router, t])

  async function ask() {
    setBusy(true)
    const answer = await backUp({}).catch(() => null)
    setBusy(false)
    if (!answer?.ok) return toastFailed(answer?.message ?? t('settings.failed'))
    router.refresh()
  }

  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="grid gap-1">
        <h2 className="text-16">{t('settings.backups')}</h2>
        <p className="text-14 text-ink-2">{t('settings.backupsDetail')}</p>
      </div>
      <FactList
        facts={[
          last
            ? {
                label: t('settings.lastBackup'),
                text: `${last.madeAt} · ${t('settings.verifiedAt', { at: last.verifiedAt })}`,
              }
            : { label: t('settings.lastBackup'), text: t('settings.noBackup') },
          ...(next ? [{ label: t('settings.nextBackup'), text: next }] : []),
        ]}
      />
      {lacking && (
        <div role="alert" className="grid gap-1 rounded border border-amber bg-amber-wash p-3 text-14">
          <p className="font-bold text-amber-ink">{t('files.lackingN', { n: lacking.count })}</p>
          <p className="wrap-anywhere">{t('files.lackingDetail', { names: lacking.names })}</p>
        </div>
      )}
      <div className="flex items-center gap-3">
        <Button tone="primary" busy={isBusy || isUnderWay} onClick={() => void ask()}>
          {t('settings.backUpNow')}
        </Button>
        <span role="status" className="text-14 text-ink-2">
          {isUnderWay && t('settings.backingUp')}
        </span>
      </div>
      {backups.length > 0 && (
        <div
          role="region"
          aria-label={t('settings.backupList')}
          tabIndex={0}
          className="relative overflow-x-auto focus-visible:outline-2"
        >
          <Table className="min-w-120">
            <thead>
              <tr>
                <HeadCell>{t('settings.madeAt')}</HeadCell>
                <HeadCell>{t('settings.file')}</HeadCell>
                <HeadCell figure>{t('settings.size')}</HeadCell>
                <HeadCell>{t('settings.state')}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {backups.map(({ id, madeAt, file, size, isGood, lacking: lost }) => (
                <Row key={id}>
                  <Cell className="whitespace-nowrap">{madeAt}</Cell>
                  <Cell className="font-mono text-12">{file}</Cell>
                  <Cell figure>{size}</Cell>
                  <Cell>
                    <Badge tone={!isGood ? 'cinnabar' : lost > 0 ? 'amber' : 'celadon'}>
                      {isGood && lost > 0
                        ? t('files.lackingN', { n: lost })
                        : t(isGood ? 'settings.good' : 'settings.bad')}
                    </Badge>
                  </Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      <RestoreGuide command={`npm run -s loudou -- restore ${pathOf(folder, last?.file ?? '…')}`} />
    </section>
  )
}

/** One made by hand is noted with its whole path. */
function pathOf(folder: string, file: string): string {
  return /[\\/]/.test(file) ? file : `${folder}/${file}`
}
