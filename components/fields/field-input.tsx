'use client'

import type { InputProps } from './face'
import { inputs } from './inputs'

/** The input for a field, by its kind; it stands inside a Field, which gives it its label and its fault. */
export function FieldInput(props: InputProps) {
  const Input = inputs[props.field.kind]
  return <Input {...props} />
}
