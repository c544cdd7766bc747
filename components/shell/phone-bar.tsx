'use client'

import { Ellipsis, Plus } from 'lucide-react'
import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { isWithin, type RailItem, shortCount } from './rail-item'
import { Dialog } from '@/components/ui/dialog'
import { useSpeech } from '@/lib/i18n/react'

const place =
  'relative flex min-w-0 flex-1 flex-col items-center justify-center gap-0.5 rounded text-12 text-ink-2 -outline-offset-2 aria-[current]:font-bold aria-[current]:text-celadon [&>svg]:size-5.5 [&>svg]:stroke-[1.75]'

/** The bar at a phone's foot: three places, the plus in the middle, and all the rest under More. */
export function PhoneBar({ items, onCreate }: { items: RailItem[]; onCreate?: () => void }) {
  const { t } = useSpeech()
  const pathname = usePathname()
  const search = useSearchParams().toString()
  const [more, setMore] = useState(false)
  const inBar = items.filter((item) => item.phone).slice(0, 3)
  const rest = items.filter((item) => !inBar.includes(item))
  const hidden = rest.some((item) => isWithin(pathname, search, item.href))

  return (
    <nav
      data-frame
      aria-label={t('shell.mainNavigation')}
      className="fixed inset-x-0 bottom-0 z-20 flex h-phonebar gap-1 border-t border-rule bg-raised px-1 pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {inBar.slice(0, 2).map((item) => (
        <Place key={item.key} item={item} here={isWithin(pathname, search, item.href)} />
      ))}
      {onCreate && (
        <div className="flex flex-1 justify-center">
          <button
            type="button"
            aria-label={t('shell.create')}
            onClick={onCreate}
            className="-mt-3 flex size-13 items-center justify-center rounded-full bg-celadon text-on-celadon shadow-float active:bg-celadon-deep"
          >
            <Plus aria-hidden className="size-6.5" />
          </button>
        </div>
      )}
      {inBar.slice(2).map((item) => (
        <Place key={item.key} item={item} here={isWithin(pathname, search, item.href)} />
      ))}
      <button
        type="button"
        aria-haspopup="dialog"
        aria-current={hidden ? 'true' : undefined}
        className={place}
        onClick={() => setMore(true)}
      >
        <Ellipsis aria-hidden />
        {t('shell.more')}
      </button>
      <Dialog open={more} onClose={() => setMore(false)} title={t('shell.more')}>
        <ul className="-mx-2 grid">
          {rest.map((item) => (
            <li key={item.key}>
              <Link
                href={item.href}
                onClick={() => setMore(false)}
                aria-current={isWithin(pathname, search, item.href) ? 'page' : undefined}
                className="flex h-12 items-center gap-3 rounded px-2 text-16 aria-[current]:bg-celadon-wash aria-[current]:font-bold [&>svg]:size-5 [&>svg]:text-ink-2"
              >
                {item.icon}
                {item.label}
                {item.count ? <Count>{item.count}</Count> : null}
              </Link>
            </li>
          ))}
        </ul>
      </Dialog>
    </nav>
  )
}

function Count({ children }: { children: number }) {
  const { t } = useSpeech()
  return (
    <span className="ml-auto text-14 text-ink-2">
      <span aria-hidden>{shortCount(children)}</span>
      <span className="sr-only">{t('shell.waitingForMe', { n: children })}</span>
    </span>
  )
}

function Place({ item, here }: { item: RailItem; here: boolean }): ReactNode {
  const { t } = useSpeech()
  const count = item.phoneCount ?? item.count
  return (
    <Link href={item.href} aria-current={here ? 'page' : undefined} className={place}>
      {item.icon}
      <span className="max-w-full truncate">{item.label}</span>
      {count ? (
        <span className="absolute top-1 left-1/2 ml-1.5 min-w-4.5 rounded-full bg-ink px-1 text-center text-12 leading-4.5 font-normal text-paper">
          <span aria-hidden>{shortCount(count)}</span>
          <span className="sr-only">{t('shell.waitingForMe', { n: count })}</span>
        </span>
      ) : null}
    </Link>
  )
}
