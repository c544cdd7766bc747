import type { Metadata } from 'next'
import Link from 'next/link'
import { viewerSpeech } from '../viewer-speech'
import { stageLook } from './stage-look'
import { SettingsSection } from '@/components/settings/settings-section'
import { StageTable } from '@/components/settings/stage-table'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { pipelineSettings } from '@/lib/queries/pipeline-settings'
import { theStore } from '@/lib/server/store'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await viewerSpeech()
  return { title: t('settings.pipelines') }
}

/** Every stage with all its settings; they are edited as records are. */
export default async function PipelinesPage() {
  const { viewer, t } = await viewerSpeech()
  const { language } = viewer
  const { pipelines, mayEdit } = await theStore().read((reader) => pipelineSettings(reader, viewer))
  const all = pipelines.flatMap(({ stages }) => stages)
  const names = new Map(all.map(({ id, name, nameEn }) => [id, (language === 'en' && nameEn) || name]))
  return (
    <SpeechProvider language={language} messages={{ settings: messages[language].settings }}>
      <SettingsSection
        wide
        title={t('settings.pipelines')}
        about={mayEdit ? t('settings.pipelinesAbout') : t('settings.stagesReadOnly')}
      >
        {pipelines.length === 0 && <EmptyState title={t('settings.noPipelines')} />}
        {pipelines.map(({ id, name, nameEn, stages }) => {
          const title = (language === 'en' && nameEn) || name
          return (
            <section key={id} className="grid grid-cols-[minmax(0,1fr)] gap-2">
              <h2 className="text-16">{title}</h2>
              <StageTable
                label={title}
                mayEdit={mayEdit}
                stages={stages.map((stage) => stageLook(stage, names, language, t))}
              />
            </section>
          )
        })}
        {mayEdit && (
          <div className="flex flex-wrap gap-3">
            <Link href="/stages" className={buttonLook('primary')}>
              {t('settings.openStages')}
            </Link>
            <Link href="/pipelines" className={buttonLook('quiet')}>
              {t('settings.openPipelines')}
            </Link>
          </div>
        )}
      </SettingsSection>
    </SpeechProvider>
  )
}
