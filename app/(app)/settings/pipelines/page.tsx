import type { Metadata } from 'next'
import { viewerSpeech } from '../viewer-speech'
import { pipelineLooks } from './pipeline-look'
import { PipelineList } from '@/components/settings/pipeline-list'
import { SettingsSection } from '@/components/settings/settings-section'
import { StageLine } from '@/components/settings/stage-line'
import { EmptyState } from '@/components/ui/empty-state'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { pipelineSettings } from '@/lib/queries/pipeline-settings'
import { theStore } from '@/lib/server/store'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await viewerSpeech()
  return { title: t('settings.pipelines') }
}

/** Every pipeline with its stages and all their settings: to be kept by administrators, and read by everybody. */
export default async function PipelinesPage() {
  const { viewer, t } = await viewerSpeech()
  const { language } = viewer
  const { pipelines, mayEdit } = await theStore().read((reader) => pipelineSettings(reader, viewer))
  const looks = pipelineLooks(pipelines, language, t)
  const { settings, layout } = messages[language]
  return (
    <SpeechProvider language={language} messages={{ settings, layout }}>
      <SettingsSection
        wide
        title={t('settings.pipelines')}
        about={mayEdit ? t('layout.about') : t('settings.stagesReadOnly')}
      >
        {looks.length === 0 && <EmptyState title={t('settings.noPipelines')} />}
        {mayEdit ? (
          <PipelineList label={t('settings.pipelines')} pipelines={looks} />
        ) : (
          looks.map(({ id, name, stages }) => (
            <section key={id} aria-label={name}>
              <h2 className="border-b border-rule pb-2 text-16">{name}</h2>
              <ol>
                {stages.map((stage) => (
                  <li key={stage.id} className="border-b border-rule">
                    <StageLine stage={stage} />
                  </li>
                ))}
              </ol>
            </section>
          ))
        )}
      </SettingsSection>
    </SpeechProvider>
  )
}
