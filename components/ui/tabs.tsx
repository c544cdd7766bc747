'use client'

import { Content, List, Root, Trigger } from 'radix-ui/tabs'
import type { ReactNode } from 'react'
import { tabListLook, tabLook } from './tab-look'

export interface Tab {
  key: string
  label: ReactNode
  content: ReactNode
}

/** Tabs over parts of one page that need no address of their own; arrows move between them. */
export function Tabs(props: {
  label: string
  tabs: Tab[]
  value?: string
  onChange?: (key: string) => void
}) {
  return (
    <Root defaultValue={props.tabs[0]?.key} value={props.value} onValueChange={props.onChange}>
      <List aria-label={props.label} className={tabListLook}>
        {props.tabs.map((tab) => (
          <Trigger key={tab.key} value={tab.key} className={tabLook}>
            {tab.label}
          </Trigger>
        ))}
      </List>
      {props.tabs.map((tab) => (
        <Content key={tab.key} value={tab.key} className="pt-4 -outline-offset-2">
          {tab.content}
        </Content>
      ))}
    </Root>
  )
}
