import type { BackupLook } from '@/components/settings/backup-section'
import type { CheckLook } from '@/components/settings/check-list'
import type { Fact } from '@/components/settings/fact-list'
import { formatBytes } from '@/lib/domain/bytes'
import { readLacking } from '@/lib/domain/lacking-files'
import type { Readiness } from '@/lib/domain/health'
import type { Language } from '@/lib/domain/languages'
import type { Translate } from '@/lib/i18n/translate'
import type { Health } from '@/lib/queries/health'

interface Seen {
  ready: Readiness
  health: Health
  version: string
  viewer: { language: Language; timeZone: string; now: number }
  t: Translate
}

/** Gives an installation's health in words, by the workspace's clock. */
export function healthLook({ ready, health, version, viewer, t }: Seen) {
  const { language, timeZone, now } = viewer
  const clock = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', timeZone })
  const { sealing, lastBackup, nextBackupAt } = health
  const checks: CheckLook[] = ready.checks.map(({ name, reason }) => ({
    name,
    label: t(`settings.check_${name}`),
    isFine: reason === null,
    detail: reason === null ? t('settings.fine') : t(`settings.reason_${reason}`),
  }))
  const waiting =
    sealing.waiting === 0
      ? t('settings.chainCurrent')
      : t('settings.chainWaiting', { n: sealing.waiting, seconds: Math.round(sealing.lag / 1000) })
  const facts: Fact[] = [
    { label: t('settings.version'), text: version },
    { label: t('settings.database'), text: t(`settings.kind_${health.database}`) },
    { label: t('settings.size'), text: formatBytes(health.bytes, language) },
    {
      label: t('settings.chain'),
      text: `${t('settings.chainPosition', { n: sealing.position })} · ${waiting}`,
    },
    { label: t('settings.chainHash'), code: sealing.hash ?? '–' },
    { label: t('settings.chainVerify'), code: 'npm run -s loudou -- verify' },
  ]
  const backups: BackupLook[] = health.backups.map(({ id, madeAt, file, bytes, verifiedAt, failure }) => ({
    id,
    madeAt: clock.format(madeAt),
    file,
    size: verifiedAt === null ? '–' : formatBytes(bytes, language),
    isGood: verifiedAt !== null,
    lacking: readLacking(failure)?.count ?? 0,
  }))
  return {
    checks: { isReady: ready.ready, at: clock.format(ready.at), checks },
    facts,
    backups: {
      last: lastBackup && {
        file: lastBackup.file,
        madeAt: clock.format(lastBackup.madeAt),
        verifiedAt: clock.format(lastBackup.verifiedAt ?? lastBackup.madeAt),
      },
      lacking: health.lacking && {
        count: health.lacking.count,
        names: health.lacking.names.join(t('records.tagsComma')),
      },
      next: nextBackupAt !== null && nextBackupAt > now ? clock.format(nextBackupAt) : null,
      isUnderWay: nextBackupAt !== null && nextBackupAt <= now,
      backups,
    },
  }
}
