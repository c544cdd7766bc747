import { nounKey } from '@/components/fields/message-keys'
import type { Translate } from '@/lib/i18n/translate'
import type { OpenWork } from '@/lib/records/hand-over'

/** Gives counts by kind of record as one text: "Customers: 12, Tickets: 3". */
export function openWorkWords(work: OpenWork, t: Translate, language: string): string {
  const figure = new Intl.NumberFormat(language)
  const words = work.map(({ record, n }) =>
    t('handOver.counted', { kind: t(nounKey(record, 'many')), n: figure.format(n) }),
  )
  return words.join(t('records.tagsComma'))
}
