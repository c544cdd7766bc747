'use client'

import { useSpeech } from '@/lib/i18n/react'

const COMMANDS = [
  'pg_dump --format=custom --file="loudou-$(date +%F).dump" "$DATABASE_URL"',
  'pg_restore --list "loudou-$(date +%F).dump" > /dev/null && echo readable',
]

/** PostgreSQL is backed up from outside: says with which command. */
export function PostgresBackup() {
  const { t } = useSpeech()
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-2 text-14">
      <h2 className="text-16">{t('settings.backups')}</h2>
      <p className="text-ink-2">{t('settings.postgresDetail')}</p>
      <pre className="overflow-x-auto rounded bg-sunk px-3 py-2 font-mono text-12" tabIndex={0}>
        {COMMANDS.join('\n')}
      </pre>
      <h3 className="text-14 font-bold">{t('settings.restore')}</h3>
      <pre className="overflow-x-auto rounded bg-sunk px-3 py-2 font-mono text-12" tabIndex={0}>
        {'pg_restore --clean --if-exists --single-transaction --dbname="$DATABASE_URL" FILE.dump'}
      </pre>
      <p className="text-ink-2">{t('settings.restoreLoss')}</p>
    </section>
  )
}
