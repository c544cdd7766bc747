import { type customers, type products, type Reader, sources } from '@/db'
import { NOW } from './world'

const stamps = { createdAt: NOW, updatedAt: NOW }

/** A row of the simplest table there is, for tests of the store itself. */
export const sourceRow = (id: string, name = id): typeof sources.$inferInsert => ({
  id,
  name,
  nameKey: name,
  ...stamps,
})

export const productRow = (
  id: string,
  more: Partial<typeof products.$inferInsert> = {},
): typeof products.$inferInsert => ({
  id,
  name: id,
  nameKey: id,
  sortKey: id,
  currency: 'CNY',
  ...stamps,
  ...more,
})

export const customerRow = (
  id: string,
  more: Partial<typeof customers.$inferInsert> = {},
): typeof customers.$inferInsert => ({
  id,
  kind: 'company',
  name: id,
  nameKey: id,
  sortKey: id,
  normalisedName: id,
  status: 'prospect',
  tags: [],
  ...stamps,
  ...more,
})

/** The ids of all sources, in byte order. */
export async function sourceIds(reader: Reader): Promise<string[]> {
  const rows = await reader.select({ id: sources.id }).from(sources).orderBy(sources.id)
  return rows.map(({ id }) => id)
}
