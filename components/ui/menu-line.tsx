'use client'

import { Check } from 'lucide-react'
import Link from 'next/link'
import {
  CheckboxItem,
  Item,
  ItemIndicator,
  Label,
  RadioGroup,
  RadioItem,
  Separator,
} from 'radix-ui/dropdown-menu'
import { classNames } from './class-names'
import { Kbd } from './kbd'
import type { MenuEntry } from './menu-entry'

const line =
  'flex min-h-8 cursor-default items-center gap-2 rounded-inner px-2 outline-none select-none data-highlighted:bg-celadon-wash data-disabled:text-ink-3 pointer-coarse:min-h-11 [&>svg]:size-4 [&>svg]:shrink-0'
const chosen = 'ml-auto pl-3 text-celadon [&>svg]:size-4'

/** One drawn line of a menu. */
export function MenuLine({ entry }: { entry: MenuEntry }) {
  switch (entry.kind) {
    case 'act':
      return (
        <Item
          disabled={entry.disabled}
          onSelect={entry.onSelect}
          className={classNames(line, entry.danger && 'text-cinnabar data-highlighted:bg-cinnabar-wash')}
        >
          {entry.icon}
          <span className="flex-1">{entry.label}</span>
          {entry.keyHint && (
            <span className="ml-3 text-ink-3">
              <Kbd>{entry.keyHint}</Kbd>
            </span>
          )}
        </Item>
      )
    case 'link':
      return (
        <Item asChild className={line}>
          <Link href={entry.href}>
            {entry.icon}
            {entry.label}
          </Link>
        </Item>
      )
    case 'flag':
      return (
        <CheckboxItem checked={entry.on} onCheckedChange={entry.onChange} className={line}>
          {entry.label}
          <ItemIndicator className={chosen}>
            <Check aria-hidden />
          </ItemIndicator>
        </CheckboxItem>
      )
    case 'choice':
      return (
        <RadioGroup value={entry.value} onValueChange={entry.onChoose} aria-label={entry.label}>
          <Label className="px-2 pt-2 pb-0.5 text-12 text-ink-3">{entry.label}</Label>
          {entry.choices.map((choice) => (
            <RadioItem key={choice.value} value={choice.value} lang={choice.lang} className={line}>
              {choice.label}
              <ItemIndicator className={chosen}>
                <Check aria-hidden />
              </ItemIndicator>
            </RadioItem>
          ))}
        </RadioGroup>
      )
    case 'heading':
      return (
        <Label className="px-2 py-1.5">
          <span className="block font-bold">{entry.label}</span>
          {entry.detail && <span className="block text-12 text-ink-3">{entry.detail}</span>}
        </Label>
      )
    case 'rule':
      return <Separator className="mx-1 my-1 h-px bg-rule" />
  }
}
