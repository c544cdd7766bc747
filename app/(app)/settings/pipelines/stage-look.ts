import type { StageLook } from '@/components/settings/stage-table'
import type { Language } from '@/lib/domain/languages'
import { opportunity } from '@/lib/records/opportunity'
import type { MessageKey, Translate } from '@/lib/i18n/translate'
import type { PipelineSettings } from '@/lib/queries/pipeline-settings'

/** Gives a stage's settings in words. */
export function stageLook(
  stage: PipelineSettings['stages'][number],
  language: Language,
  t: Translate,
): StageLook {
  const { id, name, nameEn, kind, probability, rotDays, wipLimit: n, guidance } = stage
  const limit =
    n === null
      ? t('settings.limitNone')
      : t(stage.isWipRefused ? 'settings.limitRefused' : 'settings.limitShown', { n })
  return {
    id,
    name: (language === 'en' && nameEn) || name,
    kind: t(`stage.kind_${kind}`),
    tone: kind === 'won' ? 'celadon' : kind === 'lost' ? 'cinnabar' : 'plain',
    probability: new Intl.NumberFormat(language, { style: 'percent' }).format(probability / 100),
    forecast: t(`stage.forecastCategory_${stage.forecastCategory}`),
    rot: rotDays > 0 ? t('settings.rotDays', { n: rotDays }) : t('settings.rotNever'),
    limit,
    required: stage.requiredFields.filter(isField).map((field) => t(`opportunity.${field}` as MessageKey)),
    guidance,
  }
}

function isField(name: string): boolean {
  return name in opportunity.fields
}
