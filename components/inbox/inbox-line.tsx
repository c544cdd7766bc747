'use client'

import {
  ArrowRightLeft,
  AtSign,
  Check,
  CircleCheck,
  CircleX,
  ClockAlert,
  ListChecks,
  Stamp,
  UserRoundCheck,
  UsersRound,
} from 'lucide-react'
import { momentText, shortDay } from '@/components/fields/dates'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { recordHref, recordRef } from '@/components/records/record-place'
import { ROW } from '@/components/records/use-row-keys'
import { RecordLink } from '@/components/shell/record-link'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { useSpeech } from '@/lib/i18n/react'
import type { InboxLine as Line } from '@/lib/records/inbox-page'
import { keyOf } from './use-inbox'

const icons = {
  decision: Stamp,
  approved: CircleCheck,
  rejected: CircleX,
  reply: ClockAlert,
  assigned: UserRoundCheck,
  shared: UsersRound,
  handedOver: ArrowRightLeft,
  mention: AtSign,
  task: ListChecks,
}

interface Props {
  line: Line
  onOpen: (line: Line) => void
  onSettle: (line: Line) => void
}

/** One thing that waits: about which record, why, since or until when; it opens the record, and can be settled. */
export function InboxLine({ line, onOpen, onSettle }: Props) {
  const { t, language } = useSpeech()
  const surroundings = useSurroundings()
  const { kind, record, recordId, part } = line
  const key = keyOf(line)
  const Icon = icons[kind]
  const name = line.name || t('records.unnamed')
  const params = { noun: t(`inbox.noun_${record}`), who: line.by ?? t('inbox.somebody'), n: line.count ?? 0 }
  const moment = line.at === null ? null : momentText(line.at, surroundings, language, t)
  const day = line.dueOn === null ? null : shortDay(line.dueOn, surroundings.today, language)
  return (
    <li data-row={key} className="flex items-start gap-3 border-b border-rule py-2">
      <Icon
        aria-hidden
        className={`mt-0.5 size-4.5 shrink-0 stroke-[1.75] ${line.isOverdue ? 'text-cinnabar' : 'text-ink-3'}`}
      />
      <RecordLink
        {...{ [ROW]: key }}
        record={recordRef(record, recordId)}
        href={recordHref(record, recordId)}
        onClick={() => onOpen(line)}
        className="min-w-0 flex-1 rounded hover:text-celadon"
      >
        <span className={`block truncate ${line.isRead && part === 'news' ? '' : 'font-bold'}`}>{name}</span>
        <span className="block truncate text-ink-2 max-md:whitespace-normal">
          {t(`inbox.${kind}`, params)}
          {(part === 'news' || part === 'decisions') && moment && ` · ${moment.short}`}
        </span>
        {line.quote && (
          <span className="mt-1 line-clamp-3 rounded bg-sunk px-3 py-1 wrap-anywhere whitespace-pre-wrap text-ink">
            {line.quote}
          </span>
        )}
      </RecordLink>
      {!line.isRead && <Badge tone="celadon">{t('inbox.unread')}</Badge>}
      {part === 'replies' && moment && (
        <Badge tone={line.isOverdue ? 'cinnabar' : 'amber'}>
          {t(line.isOverdue ? 'inbox.promiseBroken' : 'inbox.promisedBy', { at: moment.short })}
        </Badge>
      )}
      {day && (
        <Badge tone={line.isOverdue ? 'cinnabar' : 'amber'}>
          {line.isOverdue ? t('inbox.wasDue', { day }) : t('inbox.dueToday')}
        </Badge>
      )}
      {part === 'replies' || part === 'decisions' ? (
        <span aria-hidden className="w-control shrink-0" />
      ) : (
        <IconButton
          label={t(part === 'tasks' ? 'inbox.complete' : 'inbox.settleThis', { name })}
          keyHint="E"
          icon={<Check aria-hidden className="size-4" />}
          onClick={() => onSettle(line)}
          className="-my-1 shrink-0"
        />
      )}
    </li>
  )
}
