'use client'

import { ListPlus, Plus, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { useSpeech } from '@/lib/i18n/react'
import { type GroupDraft, isGroup, isRelated, type PartDraft, partKey } from '@/lib/records/filter/draft'
import type { BuilderProps } from './builder-props'
import { ConditionLine } from './condition-line'
import { RelatedLine } from './related-line'

/** One group of conditions: how they join, each in a line of its own, groups within groups. */
export function FilterBuilder({ record, fields, group, labels, onChange, onLabel, onRemove }: BuilderProps) {
  const { t } = useSpeech()
  const put = (at: number, part: PartDraft | null) =>
    onChange({
      ...group,
      parts: part ? group.parts.with(at, part) : group.parts.filter((_, place) => place !== at),
    })
  const add = (part: PartDraft) => onChange({ ...group, parts: [...group.parts, part] })
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="sr-only">{t('filter.match')}</legend>
      <div className="flex items-center gap-2 text-14 text-ink-2">
        <span aria-hidden className="shrink-0">
          {t('filter.match')}
        </span>
        <Select
          aria-label={t('filter.match')}
          className="w-auto!"
          value={group.mode}
          onChange={(event) => onChange({ ...group, mode: event.currentTarget.value as GroupDraft['mode'] })}
        >
          {(['all', 'any', 'none'] as const).map((mode) => (
            <option key={mode} value={mode}>
              {t(`filter.${mode}`)}
            </option>
          ))}
        </Select>
        {onRemove && (
          <span className="ml-auto">
            <IconButton
              label={t('filter.removeGroup')}
              icon={<X aria-hidden className="size-4" />}
              onClick={onRemove}
            />
          </span>
        )}
      </div>
      {group.parts.map((part, at) =>
        isGroup(part) ? (
          <div key={part.key} className="border-l-2 border-rule pl-3">
            <FilterBuilder
              {...{ record, fields, labels, onLabel }}
              group={part}
              onChange={(changed) => put(at, changed)}
              onRemove={() => put(at, null)}
            />
          </div>
        ) : isRelated(part) ? (
          <RelatedLine
            key={part.key}
            {...{ labels, onLabel }}
            part={part}
            onChange={(changed) => put(at, changed)}
            onRemove={() => put(at, null)}
            builder={FilterBuilder}
          />
        ) : (
          <ConditionLine
            key={part.key}
            {...{ record, fields, labels, onLabel }}
            condition={part}
            onChange={(changed) => put(at, changed)}
            onRemove={() => put(at, null)}
          />
        ),
      )}
      {group.parts.length === 0 &&
        (group.mode === 'any' ? (
          <p className="text-14 text-cinnabar">{t('filter.emptyAny')}</p>
        ) : (
          <p className="text-14 text-ink-3">{t('filter.empty')}</p>
        ))}
      <div className="flex flex-wrap gap-2">
        <Button
          icon={<Plus aria-hidden className="size-4" />}
          onClick={() => add({ key: partKey(), field: '', op: '', value: null })}
        >
          {t('filter.addCondition')}
        </Button>
        <Button
          tone="bare"
          icon={<ListPlus aria-hidden className="size-4" />}
          onClick={() => add({ key: partKey(), mode: 'any', parts: [] })}
        >
          {t('filter.addGroup')}
        </Button>
      </div>
    </fieldset>
  )
}
