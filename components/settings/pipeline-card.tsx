'use client'

import {
  ArrowDown,
  ArrowUp,
  Copy,
  Ellipsis,
  ListChecks,
  Pencil,
  Plus,
  SquareCheck,
  Trash2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { actOn } from '@/components/records/record-api'
import { Button } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { Menu } from '@/components/ui/menu'
import type { MenuEntry } from '@/components/ui/menu-entry'
import { mayStandAt } from '@/lib/domain/stage-layout'
import { useSpeech } from '@/lib/i18n/react'
import { writeListAddress } from '@/lib/records/list-address'
import { plurals } from '@/lib/records/names'
import type { LayoutWish } from './layout-dialogs'
import type { PipelineLook } from './pipeline-look'
import { SortList } from './sort-list'
import { besideAt } from './sort-state'
import { StageLine, type StageLook } from './stage-line'
import { useLayoutTold } from './use-layout-told'

/** One step up or down, where that may be. */
export type Step = (by: -1 | 1) => (() => void) | null

interface Props {
  pipeline: PipelineLook
  handle: ReactNode
  step: Step
  onWish: (wish: LayoutWish) => void
}

/** A pipeline with its stages, for who keeps it. */
export function PipelineCard({ pipeline, handle, step, onWish }: Props) {
  const { id, name, stages } = pipeline
  const { t } = useSpeech()
  const told = useLayoutTold()
  const entries: MenuEntry[] = [
    entry('edit', t('layout.edit'), <Pencil aria-hidden />, () =>
      onWish({ kind: 'edit', record: 'pipeline', id }),
    ),
    entry('copy', t('layout.copy'), <Copy aria-hidden />, () => onWish({ kind: 'copy', pipeline })),
    ...steps(step, t('layout.up'), t('layout.down')),
  ]
  const entriesOf = (stage: StageLook, move: Step): MenuEntry[] => [
    entry('edit', t('layout.edit'), <Pencil aria-hidden />, () =>
      onWish({ kind: 'edit', record: 'stage', id: stage.id }),
    ),
    {
      kind: 'link',
      key: 'activities',
      label: t('layout.activities'),
      icon: <ListChecks aria-hidden />,
      href: workOf('keyActivity', stage.id),
    },
    {
      kind: 'link',
      key: 'checklist',
      label: t('layout.checklist'),
      icon: <SquareCheck aria-hidden />,
      href: workOf('checkItem', stage.id),
    },
    ...steps(move, t('layout.up'), t('layout.down')),
    { kind: 'rule', key: 'rule' },
    {
      ...entry('delete', t('layout.remove'), <Trash2 aria-hidden />, () =>
        onWish({ kind: 'delete', stage, pipeline }),
      ),
      danger: true,
    },
  ]
  return (
    <section aria-labelledby={`pipeline-${id}`} className="pt-5 pb-4">
      <div className="flex items-center gap-2 border-b border-rule pb-2 md:gap-3">
        {handle}
        <div className="min-w-0 flex-1">
          <h2 id={`pipeline-${id}`} tabIndex={-1} className="truncate rounded-inner text-16">
            {name}
          </h2>
          <p className="text-12 text-ink-2">{t('layout.stageCount', { n: stages.length })}</p>
        </div>
        <span data-menu-of={id}>
          <Menu
            align="end"
            label={t('layout.more', { name })}
            entries={entries}
            className={buttonLook('bare', 'w-control px-0!')}
          >
            <Ellipsis aria-hidden className="size-4" />
          </Menu>
        </span>
      </div>
      {pipeline.lacks.length > 0 && (
        <p className="mt-2 rounded bg-amber-wash px-3 py-2 text-12 text-amber-ink">
          {t('layout.lacks', { kinds: pipeline.lacks.join(t('layout.between')) })}
        </p>
      )}
      <SortList
        label={name}
        items={stages}
        mayStand={(stage, others, place) => mayStandAt(stage.kind, others, place)}
        onPlace={async (stage, others, place) => {
          const answer = await actOn('stage', stage.id, 'arrange', besideAt(others, place))
          if (answer.ok) told.done(t('layout.moved', { name: stage.name }), answer.value.eventId)
          else told.failed(answer)
          return answer.ok
        }}
        draw={(stage, grip, move) => (
          <StageLine stage={stage} handle={grip} entries={entriesOf(stage, move)} />
        )}
      />
      <Button
        tone="bare"
        className="mt-1"
        icon={<Plus aria-hidden className="size-4" />}
        onClick={() => onWish({ kind: 'add', pipeline })}
      >
        {t('layout.addStage')}
      </Button>
    </section>
  )
}

/** The list of what is done or checked in a stage. */
function workOf(record: 'keyActivity' | 'checkItem', stageId: string): string {
  const address = { filter: { field: 'stageId', op: 'is', value: stageId } }
  return `/${plurals[record]}?${writeListAddress(new URLSearchParams(), address)}`
}

function steps(step: Step, up: string, down: string): MenuEntry[] {
  const [before, after] = [step(-1), step(1)]
  return [
    ...(before ? [entry('up', up, <ArrowUp aria-hidden />, before)] : []),
    ...(after ? [entry('down', down, <ArrowDown aria-hidden />, after)] : []),
  ]
}

function entry(key: string, label: string, icon: ReactNode, onSelect: () => void) {
  return { kind: 'act' as const, key, label, icon, onSelect }
}
