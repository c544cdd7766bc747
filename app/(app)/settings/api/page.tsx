import type { Metadata } from 'next'
import Link from 'next/link'
import { searchReference } from './search-reference'
import { viewerSpeech } from '../viewer-speech'
import { SettingsSection } from '@/components/settings/settings-section'
import { buttonLook } from '@/components/ui/button-look'
import { Input } from '@/components/ui/input'
import { environment } from '@/lib/server/env'
import { apiReference } from '@/lib/server/openapi/reference'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await viewerSpeech()
  return { title: t('settings.api') }
}

const quiet = 'inline-flex min-h-6 items-center gap-1 text-ink-2 hover:text-ink hover:underline'

/** The API's reference: its parts, and what of them answers a word that is looked for. */
export default async function ApiPage({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  const { t } = await viewerSpeech()
  const { url } = environment()
  const asked = String((await searchParams).q ?? '').slice(0, 100)
  const found = searchReference(apiReference(url), asked)
  return (
    <SettingsSection wide title={t('settings.api')} about={t('api.about', { url: `${url}/api/v1` })}>
      <form method="get" role="search" className="flex max-w-112 gap-2">
        <Input
          name="q"
          type="search"
          defaultValue={asked}
          aria-label={t('api.find')}
          placeholder={t('api.find')}
        />
        <button type="submit" className={buttonLook('quiet')}>
          {t('api.search')}
        </button>
      </form>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-14">
        <Link href="/settings/tokens" className="text-celadon underline underline-offset-4">
          {t('api.getToken')}
        </Link>
        <a href="/api/v1/openapi.json" className="text-celadon underline underline-offset-4">
          {t('api.document')}
        </a>
      </p>
      {found.length === 0 && <p className="text-14 text-ink-2">{t('api.nothing', { text: asked })}</p>}
      <ul className="divide-y divide-rule border-y border-rule">
        {found.map(({ part, operations, fields }) => (
          <li key={part.slug} className="grid gap-1 py-3">
            <Link href={`/settings/api/${part.slug}`} lang="en" className="text-14 font-bold hover:underline">
              {part.name}
            </Link>
            <span lang="en" className="text-14 text-pretty text-ink-2">
              {part.about}
            </span>
            <span className="flex flex-wrap gap-x-4 gap-y-1 text-12">
              {operations.map(({ id, method, summary }) => (
                <a key={id} href={`/settings/api/${part.slug}#${id}`} lang="en" className={quiet}>
                  <span className="text-celadon">{method}</span> {summary}
                </a>
              ))}
              {fields.map(({ name }) => (
                <a key={name} href={`/settings/api/${part.slug}#fields`} className={quiet}>
                  <code>{name}</code>
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </SettingsSection>
  )
}
