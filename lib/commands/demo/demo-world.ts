import type { Changes } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { noDepartures } from '@/lib/access/departures'
import type { Action } from '@/lib/access/permissions'
import { demoBase, type DemoBase } from '@/lib/domain/demo/base'
import type { DemoOptions } from '@/lib/domain/demo/options'
import type { DemoStageKey } from '@/lib/domain/demo/stages'
import { demoPeople } from '@/lib/domain/demo/users'
import { SeededRandom } from '@/lib/domain/seeded-random'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import type { Row } from '@/lib/records/tables'
import { derivedFrom } from '../derived'
import { eventOf } from '../write-record'
import type { Batch } from './batch'
import { ColumnRanks } from './column-rank'
import { MadeUpIds } from './made-up-ids'

const DAY_MS = 86_400_000

/** The world being written: what its records are called in the database, and who does what when. */
export class DemoWorld {
  readonly base: DemoBase
  readonly ids: MadeUpIds
  readonly ranks = new ColumnRanks()
  /** Before everything that the world tells of: when its people and lists came. */
  readonly foundedAt: number
  readonly stages = new Map<DemoStageKey, Row<'stage'>>()
  readonly #idByKey = new Map<string, string>()
  readonly #names = new Map<string, string>()
  readonly #keys = new Map<string, Values>()

  constructor(readonly options: DemoOptions) {
    this.base = demoBase(options)
    this.ids = new MadeUpIds(new SeededRandom(`${options.seed}:ids`))
    this.foundedAt = options.now - 1600 * DAY_MS
    const { sources, channels, lostReasons, tags, industries } = this.base
    for (const { key, name } of [...sources, ...channels, ...lostReasons, ...tags, ...industries])
      this.#names.set(key, name)
  }

  /** Gives a new id of that time, found again by its key. */
  newId(key: string, at: number): string {
    const id = this.ids.at(at)
    this.#idByKey.set(key, id)
    return id
  }

  /** Finds the id behind a key; throws for a key that nothing was made for. */
  idOf(key: string): string
  idOf(key: string | null): string | null
  idOf(key: string | null): string | null {
    if (key === null) return null
    const id = this.#idByKey.get(key)
    if (id === undefined) throw new Error(`the demo world has no ${key}`)
    return id
  }

  /** The Chinese name of a choice. */
  nameOf(key: string): string {
    return this.#names.get(key) ?? key
  }

  /** Stored keys of texts that come again and again are worked out once. */
  keysOf(record: RecordName, values: Values, repeats?: string): Values {
    if (repeats === undefined) return derivedFrom(record, values, {})
    const known = this.#keys.get(repeats)
    if (known) return known
    const keys = derivedFrom(record, values, {})
    this.#keys.set(repeats, keys)
    return keys
  }

  /** Gives somebody of the world as the actor of a moment. */
  actor(userKey: string, now: number): Actor {
    const userId = this.idOf(userKey)
    const { timeZone } = this.options
    const somebody = { userId, name: '', role: 'owner', language: 'zh-CN', team: [] } as const
    const money = { currency: 'CNY', currencies: ['CNY'] }
    return { ...somebody, departures: noDepartures, timeZone, ...money, now }
  }

  /** Puts down that something was made, as making it by hand would. */
  made(batch: Batch, action: Action, actor: Actor, row: Values & { id: string }, values: Values): string {
    const changes: Changes = {}
    for (const [field, value] of Object.entries(values))
      if (value !== null && value !== undefined) changes[field] = [null, value]
    return this.happened(batch, action, actor, row, changes)
  }

  /** Puts down an act and what it changed; gives the event's id. */
  happened(
    batch: Batch,
    action: Action,
    actor: Actor,
    row: Values & { id: string },
    changes: Changes,
  ): string {
    const id = this.ids.at(actor.now)
    batch.happened({ ...eventOf(action, actor, row), changes, id, salt: this.ids.salt() })
    return id
  }
}

/** What a made-up record carries from the moment it was entered. */
export function stampsAt({ userId, now }: Actor) {
  return {
    version: 1,
    createdAt: now,
    createdById: userId,
    updatedAt: now,
    updatedById: userId,
    deletedAt: null,
  }
}

/** Who enters what nobody in particular did. */
export const founder = demoPeople.owner
