'use client'

import {
  CalendarPlus,
  CircleEllipsis,
  Ellipsis,
  Eye,
  MessageSquarePlus,
  Pencil,
  Trash2,
  UserRoundCheck,
} from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { actKey, nounKey } from '@/components/fields/message-keys'
import { Button } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { Dialog } from '@/components/ui/dialog'
import { Menu } from '@/components/ui/menu'
import type { MenuEntry } from '@/components/ui/menu-entry'
import { descriptions } from '@/lib/records/all'
import type { RecordName } from '@/lib/records/names'
import { isOffered } from '@/lib/records/offered-acts'
import type { RecordView } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'
import { AddTask } from './add-task'
import { FieldUsageLine } from './field-usage-line'
import { LeftOpen } from './left-open'
import { LogActivity } from './log-activity'
import { lazily } from '@/components/ui/lazily'
import { removeRecord } from './record-api'
import RecordDialog from './record-dialog'
import { shortName } from './short-name'
import { StageControl } from './stage-control'
import { type About, aboutOf } from './about'
import { useTold } from './use-told'

const ActDialog = lazily(() => import('./act-dialog'))
const AssignDialog = lazily(() => import('./assign-dialog'))
const SightDialog = lazily(() => import('./sight-dialog'))

type Doing = 'sight' | 'assign' | 'log' | 'task' | 'edit' | 'delete' | `act ${string}` | RecordName | null

const icon = 'size-4'
/** Beside words a picture is welcome, but not where it pushes the last act into a line of its own. */
const besideWords = 'size-4 max-md:hidden'

/** What can be done to a record and from it: follow up, plan, edit, delete; an opportunity moves. */
export function RecordActs({ view, hasPath }: { view: RecordView; hasPath: boolean }) {
  const { t } = useSpeech()
  const [doing, setDoing] = useState<Doing>(null)
  const about = aboutOf(view)
  const done = () => setDoing(null)
  const may = (noun: RecordName) => about !== null && view.creates.includes(noun)
  const offered = actsOffered(view).filter(({ isSeldom }) => !isSeldom)
  const hasMain = offered.some(({ isMain }) => isMain)
  const entries = moreEntries(view, about, setDoing, t)
  return (
    <div className="grid gap-3">
      {view.moving && <StageControl view={view} moving={view.moving} hasPath={hasPath} />}
      <div className="flex flex-wrap gap-2">
        {view.members !== null && (
          <Link href={`/customers?segment=${view.id}`} className={buttonLook('primary')}>
            {t('filter.openMembers')}
            <span className="font-normal">{t('filter.members', { n: view.members })}</span>
          </Link>
        )}
        {offered.map(({ verb, isMain }) => (
          <Button
            key={verb}
            tone={isMain ? 'primary' : undefined}
            onPointerEnter={() => void ActDialog.preload()}
            onFocus={() => void ActDialog.preload()}
            onClick={() => setDoing(`act ${verb}`)}
          >
            {t(actKey(view.record, verb))}
          </Button>
        ))}
        {may('activity') && (
          <Button
            tone={hasMain ? undefined : 'primary'}
            aria-expanded={doing === 'log'}
            icon={<MessageSquarePlus aria-hidden className={besideWords} />}
            onClick={() => setDoing(doing === 'log' ? null : 'log')}
          >
            {t('records.logActivity')}
          </Button>
        )}
        {may('task') && (
          <Button
            aria-expanded={doing === 'task'}
            icon={<CalendarPlus aria-hidden className={besideWords} />}
            onClick={() => setDoing(doing === 'task' ? null : 'task')}
          >
            {t('records.addTask')}
          </Button>
        )}
        {view.rights.includes('update') && (
          <Button icon={<Pencil aria-hidden className={besideWords} />} onClick={() => setDoing('edit')}>
            {t('records.edit')}
          </Button>
        )}
        {entries.length > 0 && (
          <Menu
            label={t('records.more')}
            align="end"
            className={buttonLook('bare', 'w-control px-0!')}
            entries={entries}
          >
            <Ellipsis aria-hidden className={icon} />
          </Menu>
        )}
      </div>
      {view.usage && <FieldUsageLine usage={view.usage} />}
      {view.leftOpen && <LeftOpen view={view} work={view.leftOpen} />}
      {doing === 'log' && about && <LogActivity about={about} mayPlan={may('task')} onDone={done} />}
      {doing === 'task' && about && <AddTask about={about} onDone={done} />}
      {doing === 'edit' && <RecordDialog record={view.record} id={view.id} onClose={done} />}
      {(doing === 'contact' || doing === 'opportunity') && about && (
        <RecordDialog
          record={doing}
          presets={{ values: { customerId: about.customerId }, labels: about.labels }}
          onClose={done}
        />
      )}
      {doing === 'assign' && (
        <AssignDialog id={view.id} name={view.title} owner={ownerOf(view)} onClose={done} />
      )}
      {doing === 'sight' && <SightDialog view={view} onClose={done} />}
      {doing?.startsWith('act ') && <ActDialog view={view} verb={doing.slice(4)} onClose={done} />}
      {doing === 'delete' && <DeleteQuestion view={view} onClose={done} />}
    </div>
  )
}

/** The described acts that the viewer may do to this record as it stands. */
function actsOffered({ record, rights, values }: RecordView) {
  return Object.entries(descriptions[record].acts ?? {})
    .filter(([verb]) => rights.includes(verb) && isOffered(record, verb, values))
    .map(([verb, { isMain = false, isSeldom = false }]) => ({ verb, isMain, isSeldom }))
}

function moreEntries(
  view: RecordView,
  about: About | null,
  choose: (doing: Doing) => void,
  t: ReturnType<typeof useSpeech>['t'],
): MenuEntry[] {
  const entries: MenuEntry[] = []
  const add = (noun: 'contact' | 'opportunity', label: string) =>
    entries.push({ kind: 'act', key: noun, label, onSelect: () => choose(noun) })
  if (view.record === 'customer' && about) {
    if (view.creates.includes('contact')) add('contact', t('records.addContact'))
    if (view.creates.includes('opportunity')) add('opportunity', t('records.addOpportunity'))
  }
  if (view.record === 'opportunity' && view.rights.includes('assign'))
    entries.push({
      kind: 'act',
      key: 'assign',
      label: t('records.assign'),
      icon: <UserRoundCheck aria-hidden />,
      onSelect: () => choose('assign'),
    })
  for (const { verb, isSeldom } of actsOffered(view))
    if (isSeldom)
      entries.push({
        kind: 'act',
        key: verb,
        label: t(actKey(view.record, verb)),
        icon: <CircleEllipsis aria-hidden />,
        onSelect: () => choose(`act ${verb}`),
      })
  if (descriptions[view.record].whose)
    entries.push({
      kind: 'act',
      key: 'sight',
      label: t('sight.act'),
      icon: <Eye aria-hidden />,
      onSelect: () => choose('sight'),
    })
  if (view.rights.includes('delete'))
    entries.push({
      kind: 'act',
      key: 'delete',
      label: t('records.delete'),
      icon: <Trash2 aria-hidden />,
      danger: true,
      onSelect: () => choose('delete'),
    })
  return entries
}

function ownerOf({ values, labels }: RecordView) {
  const { ownerId } = values
  return typeof ownerId === 'string' ? { id: ownerId, name: labels[ownerId] ?? '' } : null
}

function DeleteQuestion({ view, onClose }: { view: RecordView; onClose: () => void }) {
  const { t } = useSpeech()
  const told = useTold()
  const [isBusy, setBusy] = useState(false)
  const { record, id } = view
  const name = shortName(view.title)
  const noun = t(nounKey(record, 'one'))

  async function remove() {
    setBusy(true)
    const answer = await removeRecord(record, id)
    setBusy(false)
    onClose()
    if (answer.ok)
      told.done(t('records.deleted', { noun, name }), { record, id }, answer.value.eventId || null)
    else told.failed(answer)
  }
  return (
    <Dialog
      open
      urgent
      onClose={onClose}
      title={t('records.deleteTitle', { noun, name })}
      description={t('records.deleteHint')}
      footer={
        <>
          <Button onClick={onClose}>{t('words.cancel')}</Button>
          <Button tone="danger" busy={isBusy} onClick={() => void remove()}>
            {t('records.delete')}
          </Button>
        </>
      }
    >
      {view.usage && <FieldUsageLine usage={view.usage} />}
    </Dialog>
  )
}
