import type { ReactNode } from 'react'

/** One line of a quick form. */
export interface QuickField {
  name: string
  label: string
  kind: 'text' | 'long' | 'phone' | 'amount' | 'day' | 'instant' | 'choice' | 'record'
  required?: boolean
  hint?: string
  /** The one that is written first, large enough to be spoken into. */
  isLarge?: boolean
  choices?: { value: string; label: string }[]
  /** What stands there before anything is written. */
  initial?: string
}

/** Something that can be recorded from anywhere: a visit, a call, a customer, an opportunity. */
export interface QuickKind {
  key: string
  label: string
  icon: ReactNode
  fields: QuickField[]
}

/** Gives the names of required fields that are still empty; white space is empty. */
export function missingFields(fields: QuickField[], values: Record<string, string>): QuickField[] {
  return fields.filter((field) => field.required && !values[field.name]?.trim())
}

/** Gives the values a form starts with. */
export function initialValues(fields: QuickField[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field.name, field.initial ?? '']))
}
