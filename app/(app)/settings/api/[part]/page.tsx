import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { viewerSpeech } from '../../viewer-speech'
import { FieldRows } from '@/components/reference/field-rows'
import { OperationView } from '@/components/reference/operation-view'
import { SettingsSection } from '@/components/settings/settings-section'
import { environment } from '@/lib/server/env'
import { apiReference } from '@/lib/server/openapi/reference'

interface Props {
  params: Promise<{ part: string }>
}

async function partNamed({ params }: Props) {
  const { part } = await params
  return apiReference(environment().url).find(({ slug }) => slug === part) ?? null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { t } = await viewerSpeech()
  return { title: (await partNamed(props))?.name ?? t('settings.api') }
}

/** One part of the API's reference: the fields of a kind of record, and each operation with a request to copy. */
export default async function ApiPartPage(props: Props) {
  const { t } = await viewerSpeech()
  const part = await partNamed(props)
  if (!part) notFound()
  return (
    <SettingsSection wide title={part.name} about={<span lang="en">{part.about}</span>}>
      <nav aria-label={t('api.operations')} className="flex flex-wrap gap-x-4 gap-y-1 text-14">
        <Link href="/settings/api" className="text-celadon underline underline-offset-4">
          {t('api.allParts')}
        </Link>
        {part.fields.length > 0 && (
          <a href="#fields" className="hover:underline">
            {t('api.fields')}
          </a>
        )}
        {part.operations.map(({ id, summary }) => (
          <a key={id} href={`#${id}`} lang="en" className="hover:underline">
            {summary}
          </a>
        ))}
      </nav>
      {part.fields.length > 0 && (
        <div id="fields" className="scroll-mt-[calc(var(--frame-top)+1rem)]">
          <FieldRows label={t('api.fields')} of={part.name} fields={part.fields} t={t} />
        </div>
      )}
      {part.operations.map((operation) => (
        <OperationView key={operation.id} operation={operation} t={t} />
      ))}
    </SettingsSection>
  )
}
