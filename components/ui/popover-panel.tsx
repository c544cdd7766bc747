'use client'

import { Anchor, Content, Portal, Root } from 'radix-ui/popover'
import type { ReactNode } from 'react'
import { keepsEscape } from './keeps-escape'

interface Props {
  label: string
  align: 'start' | 'end'
  owner: () => HTMLElement | null
  /** What it stands beside, where that is not what is around it. */
  anchor?: Pick<Element, 'getBoundingClientRect'>
  onClose: () => void
  children: ReactNode
}

/** An open popover: takes the focus, gives it back, and leaves Esc to an input method that is composing. */
export default function PopoverPanel({ label, align, owner, anchor, onClose, children }: Props) {
  return (
    <Root open onOpenChange={(open) => !open && onClose()}>
      {anchor ? (
        <Anchor virtualRef={{ current: anchor }} />
      ) : (
        <Anchor asChild>
          <span aria-hidden className="pointer-events-none absolute inset-0" />
        </Anchor>
      )}
      <Portal>
        <Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          onEscapeKeyDown={(event) => keepsEscape(event) && event.preventDefault()}
          onInteractOutside={(event) => {
            if (owner()?.contains(event.target as Node)) event.preventDefault()
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            owner()?.focus({ preventScroll: true })
          }}
          className="z-50 max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-16px)] animate-appear overflow-y-auto rounded border border-rule bg-raised p-4 text-14 shadow-float outline-none"
        >
          {children}
        </Content>
      </Portal>
    </Root>
  )
}
