'use client'

import { Pencil } from 'lucide-react'
import { RecordLink } from '@/components/shell/record-link'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { useSpeech } from '@/lib/i18n/react'

/** A stage's settings, in words. */
export interface StageLook {
  id: string
  name: string
  kind: string
  tone: BadgeTone
  probability: string
  forecast: string
  rot: string
  limit: string
  /** What forbids moves, a sentence each. */
  rules: string[]
  required: string[]
  guidance: string | null
}

/** The stages of one pipeline in their order; wider than a phone, it scrolls in its own box. */
export function StageTable(props: { label: string; stages: StageLook[]; mayEdit: boolean }) {
  const { t } = useSpeech()
  return (
    <div
      role="region"
      aria-label={props.label}
      tabIndex={0}
      className="relative overflow-x-auto border-t border-rule focus-visible:outline-2"
    >
      <Table className="min-w-160">
        <thead>
          <tr>
            <HeadCell>{t('settings.stage')}</HeadCell>
            <HeadCell>{t('settings.stageKind')}</HeadCell>
            <HeadCell figure className="pr-6">
              {t('settings.probability')}
            </HeadCell>
            <HeadCell>{t('settings.forecast')}</HeadCell>
            <HeadCell>{t('settings.rot')}</HeadCell>
            <HeadCell>{t('settings.limit')}</HeadCell>
            {props.mayEdit && (
              <HeadCell>
                <span className="sr-only">{t('words.edit')}</span>
              </HeadCell>
            )}
          </tr>
        </thead>
        <tbody>
          {props.stages.map((stage) => (
            <Row key={stage.id}>
              <Cell className="py-2">
                <span className="font-bold">{stage.name}</span>
                {stage.required.length > 0 && (
                  <span className="block text-12 text-ink-2">
                    {t('settings.required')} · {stage.required.join(', ')}
                  </span>
                )}
                {stage.rules.map((rule) => (
                  <span key={rule} className="block text-12 text-ink-2">
                    {rule}
                  </span>
                ))}
                {stage.guidance && <span className="block text-12 text-ink-2">{stage.guidance}</span>}
              </Cell>
              <Cell>
                <Badge tone={stage.tone}>{stage.kind}</Badge>
              </Cell>
              <Cell figure className="pr-6">
                {stage.probability}
              </Cell>
              <Cell>{stage.forecast}</Cell>
              <Cell className="whitespace-nowrap">{stage.rot}</Cell>
              <Cell>{stage.limit}</Cell>
              {props.mayEdit && (
                <Cell className="w-control">
                  <RecordLink
                    record={{ kind: 'stage', id: stage.id }}
                    href={`/stages/${stage.id}`}
                    className="inline-flex size-control items-center justify-center rounded text-ink-2 hover:bg-sunk hover:text-ink"
                  >
                    <Pencil aria-hidden className="size-4" />
                    <span className="sr-only">{t('settings.editStage', { name: stage.name })}</span>
                  </RecordLink>
                </Cell>
              )}
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
