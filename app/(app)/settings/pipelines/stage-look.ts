import type { StageLook } from '@/components/settings/stage-table'
import type { Language } from '@/lib/domain/languages'
import { opportunity } from '@/lib/records/opportunity'
import type { MessageKey, Translate } from '@/lib/i18n/translate'
import type { PipelineSettings } from '@/lib/queries/pipeline-settings'

/** Gives a stage's settings in words. */
export function stageLook(
  stage: PipelineSettings['stages'][number],
  /** The names of all stages, by their ids. */
  names: ReadonlyMap<string, string>,
  language: Language,
  t: Translate,
): StageLook {
  const { id, name, nameEn, kind, probability, rotDays, wipLimit: n, guidance } = stage
  const named = (ids: readonly string[]) =>
    ids.flatMap((next) => names.get(next) ?? []).join(t('settings.between'))
  const roles = (field: 'enteringRoles' | 'leavingRoles') =>
    stage[field].map((role) => t(`user.role_${role}`)).join(t('settings.between'))
  const rules = [
    stage.nextStageIds.length > 0 && t('settings.ruleNext', { stages: named(stage.nextStageIds) }),
    !stage.maySkip && t('settings.ruleNoSkip'),
    !stage.mayGoBack && t('settings.ruleNoBack'),
    !stage.mayBeginHere && t('settings.ruleNoBeginning'),
    stage.enteringRoles.length > 0 && t('settings.ruleEntering', { roles: roles('enteringRoles') }),
    stage.leavingRoles.length > 0 && t('settings.ruleLeaving', { roles: roles('leavingRoles') }),
  ]
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
    rules: rules.filter((rule) => rule !== false),
    required: stage.requiredFields.filter(isField).map((field) => t(`opportunity.${field}` as MessageKey)),
    guidance,
  }
}

function isField(name: string): boolean {
  return name in opportunity.fields
}
