import type { ReactNode } from 'react'

/** One line of a menu, described rather than drawn, so that menus load only when opened. */
export type MenuEntry =
  | {
      kind: 'act'
      key: string
      label: string
      icon?: ReactNode
      keyHint?: string
      danger?: boolean
      disabled?: boolean
      onSelect: () => void
    }
  | { kind: 'link'; key: string; label: string; icon?: ReactNode; href: string }
  | { kind: 'flag'; key: string; label: string; on: boolean; onChange: (on: boolean) => void }
  | {
      kind: 'choice'
      key: string
      label: string
      value: string
      choices: readonly { value: string; label: string; lang?: string }[]
      onChoose: (value: string) => void
    }
  | { kind: 'heading'; key: string; label: string; detail?: string }
  | { kind: 'rule'; key: string }
