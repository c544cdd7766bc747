'use client'

import { createContext, useContext } from 'react'

interface FieldLinks {
  id: string
  describedBy: string | undefined
  invalid: boolean
  required: boolean | undefined
}

export const FieldContext = createContext<FieldLinks | null>(null)

/** Gives a control the attributes that tie it to its label, hint and error; nothing outside a Field. */
export function useFieldLinks() {
  const field = useContext(FieldContext)
  if (!field) return {}
  return {
    id: field.id,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.invalid || undefined,
    'aria-required': field.required,
  }
}
