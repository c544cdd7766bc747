import { insertRows, memberships, sources, type Store, users } from '@/db'
import { NOW, people } from '@/tests/support/world'

/** So many sell beside the people of the small world; the manager's team has the first of them. */
const SELLERS = 100
const IN_TEAM = 20

/** Those who have what nobody in particular has. */
export const sellerIds = Array.from({ length: SELLERS }, (_, place) => `u-seller-${place}`)
export const sourceIds = Array.from({ length: 8 }, (_, place) => `so-${place}`)

/** How many of a million customers somebody owns, and with how many others they have an opportunity. */
export const sights = [
  { ownerId: people.rep.id, owned: 9_000, dealtWith: 1_000 },
  { ownerId: people.mate.id, owned: 80, dealtWith: 20 },
] as const

/** Enters them and where customers come from. */
export async function addSellers(store: Store): Promise<void> {
  const stamps = { createdAt: NOW, updatedAt: NOW, version: 1 }
  await store.write(async (tx) => {
    await insertRows(
      tx,
      users,
      sellerIds.map((id, place) => ({
        ...{ id, name: `销售${place}`, nameKey: `销售${place}`, sortKey: `xiao shou ${place}` },
        ...{ email: `${id}@example.com`, role: 'rep' as const, language: 'zh-CN' as const, isActive: true },
        ...stamps,
      })),
    )
    await insertRows(
      tx,
      memberships,
      sellerIds.map((userId, place) => {
        const teamId = place < IN_TEAM ? 't-below' : 't-other'
        return { id: `m-${userId}`, userId, teamId, fromDay: '2026-01-01' }
      }),
    )
    await insertRows(
      tx,
      sources,
      sourceIds.map((id, place) => ({ id, name: `来源${place}`, nameKey: `来源${place}`, ...stamps })),
    )
  })
}
