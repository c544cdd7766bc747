import Link from 'next/link'
import { tabListLook, tabLook } from './tab-look'

/** Tabs that are addresses: each can be linked, and Back goes to the one before. */
export function TabLinks(props: {
  label: string
  current: string
  tabs: { key: string; label: string; href: string; count?: string }[]
}) {
  return (
    <nav aria-label={props.label} className={tabListLook}>
      {props.tabs.map((tab) => (
        <Link
          key={tab.key}
          href={tab.href}
          scroll={false}
          aria-current={tab.key === props.current ? 'page' : undefined}
          className={tabLook}
        >
          {tab.label}
          {tab.count && <span>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
