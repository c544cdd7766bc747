import { isCurrency } from '@/lib/domain/currency'
import type { Field } from '@/lib/records/field'

/** What an amount of a row is in: its field's own currency, the row's, or the workspace's. */
export function currencyIn(row: Record<string, unknown>, field: Field, own: string): string {
  const code = field.currency ?? row[field.currencyField ?? 'currency']
  return typeof code === 'string' && isCurrency(code) ? code : own
}
