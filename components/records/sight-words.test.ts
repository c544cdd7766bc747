import { expect, test } from 'vitest'
import { messages } from '@/lib/i18n/messages'
import { translator } from '@/lib/i18n/translate'
import type { Sight } from '@/lib/records/sight'
import { sightFields, sightHeading, sightReasons } from './sight-words'

const sight: Sight = {
  person: { id: 'u-1', name: '王敏', role: 'rep' },
  isSeen: true,
  reach: 'own',
  ways: [{ kind: 'owner', ownerId: 'u-1', owner: '王敏' }],
  owner: { id: 'u-1', name: '王敏' },
  isOwnerInTeam: true,
  fields: [],
  roles: [],
}
const telling = (language: 'en' | 'zh-CN', isSelf = false) => ({
  record: 'customer' as const,
  isSelf,
  t: translator(messages[language], language),
})

test('a way that leads to a record is told to oneself and about others', () => {
  expect(sightHeading(sight, telling('en', true))).toBe('You see it')
  expect(sightReasons(sight, telling('en', true))).toEqual(['It is yours.'])
  expect(sightHeading(sight, telling('zh-CN'))).toBe('王敏能看到')
  expect(sightReasons(sight, telling('zh-CN'))).toEqual(['这条记录归王敏。'])
  const led: Sight = {
    ...sight,
    ways: [{ kind: 'through', record: 'opportunity', id: 'o', name: '一期' }, { kind: 'collaborator' }],
  }
  expect(sightReasons(led, telling('en'))).toEqual([
    'The opportunity “一期” leads to it.',
    '王敏 was asked to work on it.',
  ])
})

test('why none leads there follows from the role and from whose it is', () => {
  const unseen: Sight = { ...sight, isSeen: false, ways: [], owner: { id: 'u-2', name: '赵强' } }
  expect(sightReasons(unseen, telling('zh-CN'))).toEqual(['角色“销售”只能查看本人的客户，而这条记录归赵强。'])
  expect(sightReasons({ ...unseen, reach: 'team' }, telling('en'))[0]).toContain('is in none of them')
  expect(sightReasons({ ...unseen, reach: 'none' }, telling('en'))[0]).toContain('sees no records')
  expect(sightReasons({ ...unseen, owner: null }, telling('en'))[0]).toContain('belongs to nobody')
})

test('fields that a role does not see or does not fill in are named', () => {
  const fields: Sight['fields'] = [
    { field: 'phone', right: 'hidden' },
    { field: 'level', right: 'see' },
  ]
  expect(sightFields({ ...sight, fields }, telling('en'))).toEqual([
    'Hidden from the role Sales representative: Phone.',
    'Seen and not edited by the role Sales representative: Level.',
  ])
})
