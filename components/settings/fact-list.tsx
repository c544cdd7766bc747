export interface Fact {
  label: string
  text?: string
  /** For machines: in their type, and broken where it must. */
  code?: string
}

/** Facts, one a line: what it is, and how it stands. */
export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="divide-y divide-rule border-y border-rule text-14">
      {facts.map(({ label, text, code }) => (
        <div key={label} className="grid gap-x-4 py-2 md:grid-cols-[14rem_minmax(0,1fr)]">
          <dt className="text-ink-2">{label}</dt>
          <dd className="min-w-0">
            {text}
            {code && <code className="font-mono text-12 break-all">{code}</code>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
