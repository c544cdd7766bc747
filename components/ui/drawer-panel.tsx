'use client'

import { X } from 'lucide-react'
import { Close, Content, Portal, Root, Title } from 'radix-ui/dialog'
import { useRef } from 'react'
import { buttonLook } from './button-look'
import type { DrawerProps } from './drawer-props'
import { keepsEscape } from './keeps-escape'
import { useReturnFocus } from './use-return-focus'
import { useWideScreen } from './use-wide-screen'
import { useSpeech } from '@/lib/i18n/react'

/** An open drawer. Beside the page it is not modal, so the next card can be clicked; on a phone it covers all. */
export default function DrawerPanel(props: DrawerProps) {
  const { t } = useSpeech()
  const returnFocus = useReturnFocus()
  const wide = useWideScreen()
  const title = useRef<HTMLHeadingElement>(null)
  return (
    <Root open modal={!wide} onOpenChange={(open) => !open && props.onClose()}>
      <Portal>
        <Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            title.current?.focus({ preventScroll: true })
          }}
          onCloseAutoFocus={returnFocus}
          onEscapeKeyDown={(event) => keepsEscape(event) && event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
          className="fixed inset-0 z-30 flex animate-from-right flex-col bg-paper text-14 outline-none md:left-auto md:w-[min(40rem,calc(100vw-4rem))] md:border-l md:border-rule md:shadow-float"
        >
          <div className="flex min-h-topbar shrink-0 items-center gap-2 border-b border-rule pr-2 pl-4 md:pl-5">
            <Title
              ref={title}
              tabIndex={-1}
              data-tooltip={props.title}
              className="min-w-0 flex-1 truncate text-16"
            >
              {props.title}
            </Title>
            {props.actions}
            <Close
              aria-label={t('words.close')}
              data-tooltip={`${t('words.close')} · Esc`}
              className={buttonLook('bare', 'w-control px-0!')}
            >
              <X aria-hidden className="size-4" />
            </Close>
          </div>
          {props.head}
          <div className="min-h-0 flex-1 overflow-y-auto px-4 py-4 pb-[calc(16px+env(safe-area-inset-bottom))] md:px-5">
            {props.children}
          </div>
        </Content>
      </Portal>
    </Root>
  )
}
