import { importLine, importLines } from '@/lib/queries/imports/import-lines'
import { importView } from '@/lib/queries/imports/import-view'
import { type AskCase, telling } from './ask-case'
import { forThemselves } from './reaches'

/** Imports are seen by who ran them, and by those who run the workspace. */
export const importQueries: Record<string, AskCase[]> = {
  'imports/import-lines': [
    [
      'imports that were run',
      forThemselves,
      async (reader, actor, its) =>
        telling(
          (await importLines(reader, actor)).some(({ id }) => id === its.import),
          its,
        ),
    ],
    [
      'one of them',
      forThemselves,
      async (reader, actor, its) => telling((await importLine(reader, actor, its.import)) !== null, its),
    ],
  ],
  'imports/import-view': [
    [
      'an import with its samples',
      forThemselves,
      (reader, actor, its) => importView(reader, actor, its.import),
    ],
  ],
  'imports/refused-rows': [
    [
      'asks import-lines’ own condition before it gives rows',
      forThemselves,
      async (reader, actor, its) => telling((await importLine(reader, actor, its.import)) !== null, its),
    ],
  ],
}
