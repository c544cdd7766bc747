import { and, eq } from 'drizzle-orm'
import { importMaps, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { ImportColumn } from '@/lib/domain/import-state'
import { headerHash } from '@/lib/records/header-hash'
import { importFields } from '@/lib/records/import-fields'
import type { Importable } from '@/lib/records/importable'
import type { ImportMapInput } from '@/lib/records/import-map'
import { proposeMap } from '@/lib/records/import-propose'
import { wordsOfFields } from '@/lib/records/import-words'
import { settableFields } from '@/lib/access/fields'
import { customWords } from '../custom-words'

/** Proposes how a file is matched: as its sender matched one of the same columns before, else as names and content tell. */
export async function proposedMap(
  reader: Reader,
  actor: Actor,
  record: Importable,
  columns: readonly ImportColumn[],
): Promise<ImportMapInput> {
  const mine = and(
    eq(importMaps.userId, actor.userId),
    eq(importMaps.record, record),
    eq(importMaps.headerHash, headerHash(columns)),
  )
  const [before] = await reader.select({ map: importMaps.map }).from(importMaps).where(mine)
  const fields = importFields(record, settableFields(actor, record))
  if (before && isStillFit(before.map as ImportMapInput, fields)) return before.map as ImportMapInput
  const words = [await customWords(reader, 'zh-CN'), await customWords(reader, 'en')]
  return proposeMap(record, columns, fields, wordsOfFields(record, fields, words))
}

/** A field may have gone, or be hidden from its former importer. */
function isStillFit({ columns }: ImportMapInput, fields: object): boolean {
  return Object.values(columns)
    .flat()
    .every((name) => Object.hasOwn(fields, name))
}
