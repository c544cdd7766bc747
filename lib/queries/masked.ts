import { maskPhone, normalisePhone } from '@/lib/domain/phone'
import type { Field } from '@/lib/records/field'

/** Gives a value as lists show it: telephone numbers lose their middle, before they leave the server. */
export function masked(field: Field | undefined, value: unknown): unknown {
  if (field?.kind !== 'phone' || typeof value !== 'string') return value
  const number = normalisePhone(value)
  return maskPhone(number.ok ? number.value : value.replace(/\D/g, ''))
}
