import { bringFile } from '@/lib/commands/field-files'
import { fieldFile } from '@/lib/queries/field-file'
import { attachFile, detachFile, restoreFile } from '@/lib/commands/attach-file'
import { fileOf, filesOf } from '@/lib/queries/files'
import type { Discussed } from '@/lib/records/discussed'
import type { ActCase } from './act-case'
import type { AskCase } from './ask-case'
import type { Planted } from './planted'
import { aloneForThemselves, keeping, open, reading, type Reaches, selling, working } from './reaches'

/** Who reads and who changes each kind of record. */
const filed = [
  ['customer', reading, keeping],
  ['contact', reading, keeping],
  ['opportunity', reading, selling],
  ['lead', selling, selling],
  ['contract', reading, selling],
  ['asset', reading, keeping],
  ['ticket', reading, keeping],
  ['task', working, working],
] as const satisfies [Discussed & keyof Planted, Reaches, Reaches][]

const file = { id: 'file-new', name: '合同.pdf', type: 'application/pdf', bytes: 1, sha256: 'x' }

/** Whoever may change a record attaches to it and takes off it. */
export const fileCommands: Record<string, ActCase[]> = {
  // Nobody's until a record takes it, and the act that does so asks whether they may.
  'field-files': [['brings a file', open, (tx, actor) => bringFile(tx, actor, file)]],
  'attach-file': filed.flatMap(([record, , changes]): ActCase[] => [
    [
      `attaches to a ${record}`,
      changes,
      (tx, actor, its) => attachFile(tx, actor, { record, id: its[record], file }),
    ],
    [
      `takes a file off a ${record}`,
      changes,
      (tx, actor, its) => detachFile(tx, actor, { record, id: its[record], fileId: its.fileOn[record] }),
    ],
    [
      `brings a file of a ${record} back`,
      changes,
      (tx, actor, its) => restoreFile(tx, actor, { record, id: its[record], fileId: its.fileOff[record] }),
    ],
  ]),
}

/** Whoever may read a record lists and fetches its files. */
export const fileQueries: Record<string, AskCase[]> = {
  'field-file': [
    [
      'a file that is in somebody’s hand',
      aloneForThemselves,
      (reader, actor, its) => fieldFile(reader, actor, its.fileInHand),
    ],
  ],
  files: filed.flatMap(([record, reads]): AskCase[] => [
    [
      `the files of a ${record}`,
      reads,
      (reader, actor, its) => filesOf(reader, actor, { record, id: its[record] }),
    ],
    [
      `one file of a ${record}`,
      reads,
      (reader, actor, its) => fileOf(reader, actor, { record, id: its[record], fileId: its.fileOn[record] }),
    ],
    [
      `a file of another ${record}, under one’s own`,
      { owner: '', admin: '', manager: '', rep: '', support: '', finance: '' },
      (reader, actor, its) =>
        fileOf(reader, actor, {
          record,
          id: `${record}-of-${actor.userId === its.ownerId ? 'nobody' : actor.userId}`,
          fileId: its.fileOn[record],
        }),
    ],
  ]),
}
