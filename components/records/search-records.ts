import type { PaletteHit, PaletteSearch, RecentlyOpened } from '@/components/shell/palette-entry'
import type { Language } from '@/lib/domain/languages'
import type { SearchHit } from '@/lib/records/reference-option'
import { type Answer, recentOf, searchAll } from './record-api'
import { recordHref, recordOfKind, recordRef } from './record-place'
import { loadRecordWords } from './record-words'

/** Makes the palette's search: hits with their kind in words. It refuses by throwing, as the palette expects. */
export function searchRecords(language: Language): PaletteSearch {
  return (text) => hitsIn(language, searchAll(text))
}

/** Makes the palette's list of what was opened last; those that are out of sight by now are not in it. */
export function recentlyOpened(language: Language): RecentlyOpened {
  return async (opened) => {
    const refs = opened.flatMap(({ kind, id }) => {
      const record = recordOfKind(kind)
      return record ? [`${record}:${id}`] : []
    })
    return refs.length > 0 ? hitsIn(language, recentOf(refs)) : []
  }
}

async function hitsIn(language: Language, asked: Promise<Answer<SearchHit[]>>): Promise<PaletteHit[]> {
  const [answer, words] = await Promise.all([asked, loadRecordWords(language)])
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
