'use client'

import { X } from 'lucide-react'
import { Close, Content, Description, Overlay, Portal, Root, Title } from 'radix-ui/dialog'
import { buttonLook } from './button-look'
import { classNames } from './class-names'
import type { DialogProps } from './dialog-props'
import { keepsEscape } from './keeps-escape'
import { useReturnFocus } from './use-return-focus'
import { useSpeech } from '@/lib/i18n/react'

const place =
  'fixed z-50 flex flex-col bg-raised text-14 shadow-float outline-none inset-x-0 bottom-0 max-h-[92dvh] rounded-t border-t border-rule animate-from-below md:inset-auto md:top-[12dvh] md:left-1/2 md:max-h-[80dvh] md:-translate-x-1/2 md:animate-appear md:rounded md:border'

/** An open dialog: traps the focus, gives it back, and leaves Esc to an input method that is composing. */
export default function DialogPanel(props: DialogProps) {
  const { t } = useSpeech()
  const returnFocus = useReturnFocus()
  return (
    <Root open onOpenChange={(open) => !open && props.onClose()}>
      <Portal>
        <Overlay className="fixed inset-0 z-40 animate-appear bg-veil" />
        <Content
          role={props.urgent ? 'alertdialog' : 'dialog'}
          {...(props.description ? {} : { 'aria-describedby': undefined })}
          onCloseAutoFocus={returnFocus}
          onEscapeKeyDown={(event) => keepsEscape(event) && event.preventDefault()}
          onInteractOutside={(event) => props.urgent && event.preventDefault()}
          className={classNames(place, props.size === 'wide' ? 'md:w-180' : 'md:w-120')}
        >
          <div className="grid gap-1 px-5 pt-4 pr-14">
            <Title className="text-16">{props.title}</Title>
            {props.description && (
              <Description asChild>
                <div className="text-ink-2">{props.description}</div>
              </Description>
            )}
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{props.children}</div>
          {props.footer && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-rule px-5 py-3 pb-[calc(12px+env(safe-area-inset-bottom))]">
              {props.footer}
            </div>
          )}
          <Close
            aria-label={t('words.close')}
            className={buttonLook('bare', 'absolute! top-2 right-2 w-control px-0!')}
          >
            <X aria-hidden className="size-4" />
          </Close>
        </Content>
      </Portal>
    </Root>
  )
}
