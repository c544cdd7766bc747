import type { Translate } from '@/lib/i18n/translate'

export interface FieldLine {
  name: string
  type: string
  isRequired: boolean
  choices: string[]
  about: string
}

/** Fields in a table: name, type, whether it is required, what it may hold and what it means. */
export function FieldRows({
  label,
  of,
  fields,
  t,
}: {
  label: string
  /** What they belong to, for whom goes from one table to the next by ear. */
  of: string
  fields: FieldLine[]
  t: Translate
}) {
  if (fields.length === 0) return null
  return (
    <div
      role="region"
      aria-label={`${label}: ${of}`}
      tabIndex={0}
      className="overflow-x-auto border-t border-rule text-14 focus-visible:outline-2"
    >
      <table className="w-full border-collapse text-left">
        <caption className="py-2 text-left text-12 font-bold text-ink-2">{label}</caption>
        <tbody>
          {fields.map(({ name, type, isRequired, choices, about }) => (
            <tr key={name} className="border-t border-rule align-top">
              <th scope="row" className="py-1.5 pr-4 font-normal whitespace-nowrap">
                <code className="font-bold">{name}</code>
                {isRequired && <span className="block text-12 text-amber-ink">{t('api.required')}</span>}
              </th>
              <td lang="en" className="py-1.5 pr-4 text-12 whitespace-nowrap text-ink-2">
                {type}
              </td>
              <td lang="en" className="min-w-64 py-1.5 text-pretty">
                {about}
                {choices.length > 0 && (
                  <span className="block text-12 break-words text-ink-2">{choices.join(' · ')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
