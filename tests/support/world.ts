import { memberships, pipelines, type Store, stages, teams, users, workspace } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { loadActor } from '@/lib/access/load-actor'
import { indexRecords } from '@/lib/commands/index-records'
import type { Role } from '@/lib/domain/roles'

/** 2026-11-23 12:00 in Shanghai: a Monday. */
export const NOW = Date.UTC(2026, 10, 23, 4)
export const TODAY = '2026-11-23'

const stamps = { createdAt: NOW, updatedAt: NOW }

/** The people of the small world: two teams under 李蕾's and one beside it. */
export const people = {
  owner: { id: 'u-owner', name: '林岚', role: 'owner', team: null },
  admin: { id: 'u-admin', name: '陈立', role: 'admin', team: null },
  manager: { id: 'u-manager', name: '李蕾', role: 'manager', team: null },
  rep: { id: 'u-rep', name: '王敏', role: 'rep', team: 't-below' },
  mate: { id: 'u-mate', name: '赵强', role: 'rep', team: 't-below' },
  stranger: { id: 'u-stranger', name: 'Ada Stone', role: 'rep', team: 't-other' },
  support: { id: 'u-support', name: '周倩', role: 'support', team: null },
  finance: { id: 'u-finance', name: '孙慧', role: 'finance', team: null },
} as const satisfies Record<string, { id: string; name: string; role: Role; team: string | null }>
export type Person = keyof typeof people

export const stageIds = {
  contacted: 's-contacted',
  needs: 's-needs',
  quoted: 's-quoted',
  won: 's-won',
  lost: 's-lost',
} as const

/** Fills a fresh database with a workspace, its people in their teams, and one pipeline. */
export async function makeWorld(store: Store): Promise<void> {
  await store.write(async (tx) => {
    await tx.insert(workspace).values({
      id: 'workspace',
      name: '测试公司',
      currency: 'CNY',
      timeZone: 'Asia/Shanghai',
      language: 'zh-CN',
      settings: {},
      createdAt: NOW,
    })
    const persons = Object.values(people).map(({ id, name, role }) => ({
      id,
      name,
      nameKey: name,
      sortKey: name,
      email: `${id}@example.com`,
      role,
      language: 'zh-CN' as const,
      isActive: true,
      ...stamps,
    }))
    await tx.insert(users).values(persons)
    await indexRecords(
      tx,
      persons.map((after) => ({ record: 'user', before: null, after })),
    )
    await tx.insert(teams).values([
      { id: 't-lead', name: '华东直销', nameKey: '华东直销', leadId: people.manager.id, ...stamps },
      { id: 't-below', name: '一组', nameKey: '一组', parentId: 't-lead', ...stamps },
      { id: 't-other', name: '华北直销', nameKey: '华北直销', ...stamps },
    ])
    await tx.insert(memberships).values(
      Object.values(people)
        .filter((person) => person.team !== null)
        .map(({ id, team }) => ({
          id: `m-${id}`,
          userId: id,
          teamId: team,
          fromDay: '2026-01-01',
        })),
    )
    await tx
      .insert(pipelines)
      .values({ id: 'p-main', name: '直销', nameEn: 'Direct', nameKey: '直销', rank: 'a0', ...stamps })
    const row = (
      id: string,
      rank: string,
      name: string,
      kind: 'open' | 'won' | 'lost',
      probability: number,
    ) => ({
      id,
      pipelineId: 'p-main',
      name,
      nameKey: name,
      kind,
      rank,
      probability,
      forecastCategory:
        kind === 'open' ? ('pipeline' as const) : kind === 'won' ? ('closed' as const) : ('omitted' as const),
      rotDays: kind === 'open' ? 10 : 0,
      requiredFields: [],
      ...stamps,
    })
    await tx
      .insert(stages)
      .values([
        row(stageIds.contacted, 'a0', '初步接触', 'open', 10),
        row(stageIds.needs, 'a1', '需求确认', 'open', 30),
        row(stageIds.quoted, 'a2', '方案报价', 'open', 50),
        row(stageIds.won, 'a3', '赢单', 'won', 100),
        row(stageIds.lost, 'a4', '输单', 'lost', 0),
      ])
  })
}

/** Gives a person of the world as the actor of a request at `now`. */
export async function actorOf(store: Store, person: Person, now = NOW): Promise<Actor> {
  const actor = await store.read((reader) => loadActor(reader, people[person].id, now))
  if (!actor) throw new Error(`${person} is not in this world`)
  return actor
}
