import type { Metadata } from 'next'
import { SettingsIndex } from '@/components/settings/settings-index'
import { viewerSpeech } from './viewer-speech'
import { sectionsFor } from './sections'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await viewerSpeech()
  return { title: t('settings.title') }
}

/** The way to every section that one may open. */
export default async function SettingsPage() {
  const { viewer, t } = await viewerSpeech()
  return <SettingsIndex title={t('settings.title')} sections={sectionsFor(viewer, t)} />
}
