import { expect, test } from 'vitest'
import { permissions } from '@/lib/access/permissions'
import { messages } from '@/lib/i18n/messages'
import { translator } from '@/lib/i18n/translate'
import { verbWord } from './right-words'

test('every action of every kind has a word in both languages', () => {
  const verbs = [...new Set([...permissions.keys()].map((action) => action.split('.')[1] as string))]
  expect(verbs).toContain('share')
  for (const language of ['zh-CN', 'en'] as const) {
    const t = translator(messages[language], language)
    expect(verbs.filter((verb) => verbWord(verb, t).startsWith('rights.'))).toEqual([])
  }
})
