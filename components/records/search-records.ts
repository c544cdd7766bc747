import type { PaletteSearch } from '@/components/shell/palette-entry'
import type { Language } from '@/lib/domain/languages'
import { searchAll } from './record-api'
import { recordHref, recordRef } from './record-place'
import { loadRecordWords } from './record-words'

/** Makes the palette's search: hits with their kind in words. It refuses by throwing, as the palette expects. */
export function searchRecords(language: Language): PaletteSearch {
  return async (text) => {
    const [answer, words] = await Promise.all([searchAll(text), loadRecordWords(language)])
    if (!answer.ok) throw new Error(answer.title)
    return answer.value.map(({ record, id, name, detail }) => ({
      key: `${record}/${id}`,
      label: name,
      ...(detail && { detail }),
      kind: words[record]?.one ?? record,
      href: recordHref(record, id),
      record: recordRef(record, id),
    }))
  }
}
