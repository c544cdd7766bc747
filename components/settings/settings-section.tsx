import type { ReactNode } from 'react'

/** One page of the settings: a title, a sentence, and what can be seen or changed. */
export function SettingsSection(props: {
  title: string
  about?: ReactNode
  /** For tables, which need the width. */
  wide?: boolean
  children: ReactNode
}) {
  const width = props.wide ? 'max-w-4xl' : 'max-w-160'
  return (
    <div className={`grid w-full grid-cols-[minmax(0,1fr)] content-start gap-6 px-4 py-6 md:px-6 ${width}`}>
      <div className="grid gap-1">
        <h1 className="text-20">{props.title}</h1>
        {props.about && <p className="text-14 text-ink-2">{props.about}</p>}
      </div>
      {props.children}
    </div>
  )
}
