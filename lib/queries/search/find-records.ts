import { beginningsOfTerms, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { type Wanted, wantedIn } from '@/lib/domain/search/question'
import { compareRanked } from '@/lib/domain/search/ranking'
import { AT_START } from '@/lib/domain/search/terms'
import { editsOf } from '@/lib/domain/search/typing-errors'
import { searchCodes } from '@/lib/records/findable'
import type { RecordName } from '@/lib/records/names'
import { effortOf } from '../effort'
import { findByReading, findOfKind, type Found } from './find-of-kind'
import { indexedKinds } from './is-indexed'
import { nothingKnown, proposalsFor } from './proposals'

export interface SearchQuestion {
  text: string
  /** Only these kinds. */
  records: readonly RecordName[]
  /** How many of each kind. */
  limit: (record: RecordName) => number
}

/** With fewer hits than this, words are also read as if one letter was wrong. */
const FEW_HITS = 3
const MOST_CORRECTIONS = 3
/** More than these are not looked at one by one at first: then so many rows hold the word that others are found sooner. */
const MOST_PROPOSED = 400
const MOST_GUESSED = 100

/**
 * Finds records of several kinds in the actor's sight by name, sound, initials, telephone number and what else their
 * descriptions have searched, the best first over all kinds; a Latin word with one wrong letter where little else is found.
 * Gives nothing for an empty text, and nothing of kinds that the actor may never read.
 */
export async function findRecords(
  reader: Reader,
  actor: Actor,
  { text, records, limit }: SearchQuestion,
): Promise<Found[]> {
  const wanted = wantedIn(text)
  if (wanted.length === 0) return []
  const readable = records.filter((record) => mayEver(actor, `${record}.read` as Action))
  const isIndexed = await indexedKinds(reader)
  const efforts = new Map<RecordName, Promise<number | null>>()
  const effortIn = (record: RecordName) => (most: number) => {
    const effort = efforts.get(record) ?? effortOf(reader, actor, record, most)
    efforts.set(record, effort)
    return effort
  }
  const allRead = new Set<RecordName>()
  const find = async (words: readonly Wanted[], among: readonly RecordName[], isGuess = false) => {
    const most = isGuess ? MOST_GUESSED : MOST_PROPOSED
    const proposals = await proposalsFor(reader, among.filter(isIndexed), words, most)
    const upTo = async (record: RecordName, most: number) =>
      (isIndexed(record) && (await proposalsFor(reader, [record], words, most)).get(record)) || nothingKnown
    const found = await Promise.all(
      among.map(async (record) => {
        const question = { record, wanted: words, limit: limit(record) }
        const proposal = proposals.get(record) ?? nothingKnown
        const more = (most: number) => upTo(record, most)
        const { found, isAllRead } = await findOfKind(
          reader,
          actor,
          question,
          proposal,
          effortIn(record),
          isGuess ? undefined : more,
        )
        if (isAllRead) allRead.add(record)
        return found
      }),
    )
    return found.flat()
  }
  const found = await find(wanted, readable)
  if (found.length < FEW_HITS) {
    const known = new Set(found.map(({ id }) => id))
    for (const { words, among } of await corrected(reader, wanted, readable.filter(isIndexed)))
      for (const each of await find(words, among, true))
        if (!known.has(each.id) && known.add(each.id)) found.push({ ...each, match: 'typo' })
  }
  // Of a Chinese word every character begins a term; of a foreign one the index knows no middle.
  if (found.length === 0 && wanted.some(({ word }) => /[^\p{Script=Han}]/u.test(word))) {
    const unread = readable.filter((record) => !allRead.has(record))
    const read = unread.map((record) =>
      findByReading(reader, actor, { record, wanted, limit: limit(record) }, effortIn(record)),
    )
    found.push(...(await Promise.all(read)).flat())
  }
  return found.sort(compareRanked)
}

/** The same words with one letter of one of them put right, where some record is kept under that. */
async function corrected(
  reader: Reader,
  wanted: readonly Wanted[],
  records: readonly RecordName[],
): Promise<{ words: Wanted[]; among: RecordName[] }[]> {
  const corrections = new Map<string, { words: Wanted[]; among: RecordName[] }>()
  for (const [place, { word }] of wanted.entries()) {
    const edits = editsOf(word)
    if (edits.length === 0) continue
    const sought = new Map(
      records.flatMap((record) =>
        edits.flatMap((edit) =>
          [AT_START, ''].map((mark) => [`${searchCodes[record]}${mark}${edit}`, { record, edit }] as const),
        ),
      ),
    )
    for (const beginning of await beginningsOfTerms(reader, [...sought.keys()])) {
      const { record, edit } = sought.get(beginning) ?? {}
      if (!record || !edit) continue
      const key = `${place} ${edit}`
      const words = wanted.map((each, n) => (n === place ? (wantedIn(edit)[0] ?? each) : each))
      const correction = corrections.get(key) ?? { words, among: [] }
      if (!correction.among.includes(record)) correction.among.push(record)
      corrections.set(key, correction)
    }
  }
  return [...corrections.values()].slice(0, MOST_CORRECTIONS)
}
