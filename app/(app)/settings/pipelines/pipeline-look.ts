import type { PipelineLook } from '@/components/settings/pipeline-look'
import type { StageLook } from '@/components/settings/stage-line'
import type { Language } from '@/lib/domain/languages'
import { stageKinds } from '@/lib/domain/stages'
import type { MessageKey, Translate } from '@/lib/i18n/translate'
import type { PipelineSettings } from '@/lib/queries/pipeline-settings'
import { opportunity } from '@/lib/records/opportunity'

type Stage = PipelineSettings['stages'][number]

/** Gives pipelines with the settings of their stages in words. */
export function pipelineLooks(
  pipelines: readonly PipelineSettings[],
  language: Language,
  t: Translate,
): PipelineLook[] {
  const named = ({ name, nameEn }: { name: string; nameEn: string | null }) =>
    (language === 'en' && nameEn) || name
  const names = new Map(pipelines.flatMap(({ stages }) => stages.map((stage) => [stage.id, named(stage)])))
  return pipelines.map((pipeline) => {
    const lacking = stageKinds.filter((kind) => !pipeline.stages.some((stage) => stage.kind === kind))
    return {
      id: pipeline.id,
      name: named(pipeline),
      stages: pipeline.stages.map((stage) => stageLook(stage, named(stage), names, language, t)),
      lacks: lacking.map((kind) => t(`stage.kind_${kind}`)),
      isUsed: pipeline.isUsed,
    }
  })
}

function stageLook(
  stage: Stage,
  name: string,
  names: ReadonlyMap<string, string>,
  language: Language,
  t: Translate,
): StageLook {
  const { id, kind, probability, guidance, cards } = stage
  return {
    id,
    name,
    kind,
    kindName: t(`stage.kind_${kind}`),
    tone: kind === 'won' ? 'celadon' : kind === 'lost' ? 'cinnabar' : 'plain',
    probability,
    percent: new Intl.NumberFormat(language, { style: 'percent' }).format(probability / 100),
    facts: factsOf(stage, t),
    rules: rulesOf(stage, names, t),
    guidance,
    cards,
  }
}

function factsOf(
  { kind, forecastCategory, rotDays, wipLimit: n, isWipRefused }: Stage,
  t: Translate,
): string[] {
  const days = t('settings.rotDays', { n: rotDays })
  const rot = rotDays > 0 ? t('layout.idle', { days }) : t('layout.neverIdle')
  const limit = n !== null && t(isWipRefused ? 'settings.limitRefused' : 'settings.limitShown', { n })
  return [
    t(`stage.forecastCategory_${forecastCategory}`),
    ...(kind === 'open' ? [rot] : []),
    ...(limit ? [`${t('settings.limit')} ${limit}`] : []),
  ]
}

function rulesOf(stage: Stage, names: ReadonlyMap<string, string>, t: Translate): string[] {
  const between = t('settings.between')
  const roles = (field: 'enteringRoles' | 'leavingRoles') =>
    stage[field].map((role) => t(`user.role_${role}`)).join(between)
  const next = stage.nextStageIds.flatMap((id) => names.get(id) ?? []).join(between)
  const required = stage.requiredFields
    .filter((name) => name in opportunity.fields)
    .map((field) => t(`opportunity.${field}` as MessageKey))
  const rules = [
    required.length > 0 && `${t('settings.required')} · ${required.join(between)}`,
    next !== '' && t('settings.ruleNext', { stages: next }),
    !stage.maySkip && t('settings.ruleNoSkip'),
    !stage.mayGoBack && t('settings.ruleNoBack'),
    !stage.mayBeginHere && t('settings.ruleNoBeginning'),
    stage.needsApproval && t('settings.ruleApproval'),
    stage.enteringRoles.length > 0 && t('settings.ruleEntering', { roles: roles('enteringRoles') }),
    stage.leavingRoles.length > 0 && t('settings.ruleLeaving', { roles: roles('leavingRoles') }),
  ]
  return rules.filter((rule) => rule !== false)
}
