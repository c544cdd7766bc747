'use client'

import { Link2, Maximize2 } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import { LeaveQuestion } from './leave-question'
import { type RecordRef, writeRecordRef } from './record-ref'
import { closeRecord, useOpenRecord } from './use-open-record'
import { buttonLook } from '@/components/ui/button-look'
import { Drawer } from '@/components/ui/drawer'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { IconButton } from '@/components/ui/icon-button'
import { leaveWith } from '@/components/ui/leave-guard'
import { SkeletonLines } from '@/components/ui/skeleton'
import { toastDone } from '@/components/ui/toast'
import { useSpeech } from '@/lib/i18n/react'

export interface LoadedRecord {
  title: string
  /** The record's own page. */
  href: string
  head?: ReactNode
  body: ReactNode
}

/** Fetches what the drawer shows; null where there is no such record for this reader. */
export type LoadRecord = (ref: RecordRef) => Promise<LoadedRecord | null>

type Shown = { of: string; record: LoadedRecord | null } | { of: string; failed: true }

/** The frame a record opens in: the address says which, Back closes it, and the page behind keeps its place. */
export function RecordDrawer({ load }: { load: LoadRecord }) {
  const { t } = useSpeech()
  const ref = useOpenRecord()
  const wanted = ref ? writeRecordRef(ref) : null
  const [shown, setShown] = useState<Shown | null>(null)
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    if (!ref) return setShown(null)
    let stale = false
    const of = writeRecordRef(ref)
    load(ref).then(
      (record) => !stale && setShown({ of, record }),
      () => !stale && setShown({ of, failed: true }),
    )
    return () => {
      stale = true
    }
  }, [ref, load, attempt])

  const current = shown && shown.of === wanted ? shown : null
  const record = current && 'record' in current ? current.record : undefined
  return (
    <>
      <LeaveQuestion />
      <Drawer
        open={wanted !== null}
        onClose={() => leaveWith(closeRecord)}
        title={record?.title ?? t('shell.record')}
        head={record?.head}
        actions={record && <DrawerActs href={record.href} />}
      >
        {record?.body}
        {record === null && (
          <EmptyState title={t('shell.recordMissing')}>{t('shell.recordMissingDetail')}</EmptyState>
        )}
        {current && 'failed' in current && (
          <ErrorState
            title={t('shell.recordFailed')}
            onRetry={() => {
              setShown(null)
              setAttempt(attempt + 1)
            }}
          />
        )}
        {!current && <SkeletonLines lines={7} label={t('words.loading')} />}
      </Drawer>
    </>
  )
}

function DrawerActs({ href }: { href: string }) {
  const { t } = useSpeech()
  const router = useRouter()
  const copy = async () => {
    await navigator.clipboard.writeText(new URL(href, location.href).href)
    toastDone(t('shell.linkCopied'))
  }
  return (
    <>
      <IconButton
        label={t('shell.copyLink')}
        icon={<Link2 aria-hidden className="size-4" />}
        onClick={() => void copy()}
      />
      <Link
        href={href}
        aria-label={t('shell.fullPage')}
        data-tooltip={t('shell.fullPage')}
        onNavigate={(event) => {
          event.preventDefault()
          leaveWith(() => router.push(href))
        }}
        className={buttonLook('bare', 'w-control px-0!')}
      >
        <Maximize2 aria-hidden className="size-4" />
      </Link>
    </>
  )
}
