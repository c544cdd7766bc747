import { expect, test } from 'vitest'
import { messages } from '@/lib/i18n/messages'
import { descriptions } from '@/lib/records/all'
import { recordNames } from '@/lib/records/names'

test('every right that can be given has a word', () => {
  const verbs = recordNames
    .filter((record) => !descriptions[record].isStructure)
    .flatMap((record) => Object.keys(descriptions[record].may))
  const missing = [...new Set(verbs)].filter((verb) => !(`verb_${verb}` in messages.en.rights))
  expect(missing).toEqual([])
})
