'use client'

import { useRef, useState } from 'react'
import type { ProblemCode } from '@/lib/domain/refusals'
import type { Fields } from '@/lib/records/field'
import { isAsked } from '@/lib/records/is-asked'
import type { Labels, Row } from '@/lib/records/list-page'
import { isFilled } from './form-fields'

type Problems = Record<string, ProblemCode>

/** What stands in a form: the values as they are now, what cannot be read, and what was refused. */
export function useFormDraft(fields: Fields, start: Row, startLabels: Labels) {
  const begun = useRef(start)
  const [values, setValues] = useState(start)
  const [labels, setLabels] = useState(startLabels)
  const [unread, setUnread] = useState<Problems>({})
  const [refused, setRefused] = useState<Problems>({})

  const changed = Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => JSON.stringify(value ?? null) !== JSON.stringify(begun.current[name] ?? null),
    ),
  )
  return {
    values,
    labels,
    /** What the reader is told, field by field. */
    problems: { ...refused },
    changed,
    isDirty: Object.keys(changed).length > 0,
    change(name: string, value: unknown, problem?: ProblemCode) {
      setValues((now) => ({ ...now, [name]: value }))
      setUnread(({ [name]: _former, ...rest }) => (problem ? { ...rest, [name]: problem } : rest))
      setRefused(({ [name]: _gone, ...rest }) => rest)
    },
    label: (id: string, name: string) => setLabels((now) => ({ ...now, [id]: name })),
    refuse: setRefused,
    /** Marks what cannot be sent as it is, and names it. */
    check(names: readonly string[]): string[] {
      const problems = { ...unread }
      for (const name of names) {
        const value = values[name]
        const isBlank = !isFilled(value) || (typeof value === 'string' && value.trim() === '')
        const field = fields[name]
        if (field?.isRequired && isAsked(field, values) && isBlank) problems[name] ??= 'required'
      }
      setRefused(problems)
      return Object.keys(problems)
    },
  }
}
