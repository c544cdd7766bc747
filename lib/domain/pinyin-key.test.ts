import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchKeys, sortKey } from './pinyin-key'

const byKey = (names: string[], of: 'person' | 'thing' = 'thing') =>
  names.toSorted((a, b) => (sortKey(a, of) < sortKey(b, of) ? -1 : 1))

test('hwjs finds 华为技术, in simplified and traditional characters', () => {
  const keys = { full: 'huaweijishu', initials: 'hwjs', folded: '华为技术' }
  expect(searchKeys('华为技术')).toEqual(keys)
  expect(searchKeys('華為技術')).toEqual(keys)
})

test('characters with several readings are read as the word asks', () => {
  const full = (name: string) => searchKeys(name).full
  expect(['重庆', '长沙', '银行', '长沙银行', '厦门大厦', '音乐', '快乐', '三一重工'].map(full)).toEqual([
    'chongqing',
    'changsha',
    'yinhang',
    'changshayinhang',
    'xiamendasha',
    'yinyue',
    'kuaile',
    'sanyizhonggong',
  ])
})

test('surnames have their own reading in people’s names and not in companies’', () => {
  expect(searchKeys('单雄信', 'person').full).toBe('shanxiongxin')
  expect(searchKeys('曾国藩', 'person').initials).toBe('zgf')
  expect(searchKeys('欧阳修', 'person').full).toBe('ouyangxiu')
  expect(searchKeys('单位食堂').full).toBe('danweishitang')
  expect(searchKeys('乐视').full).toBe('leshi')
})

test('ü is written as input methods write it', () => {
  expect(['绿地', '女娲', '略阳'].map((name) => searchKeys(name).full)).toEqual(['lvdi', 'nvwa', 'lueyang'])
})

test('foreign words count by their first letter, and in full within a Chinese name', () => {
  expect(searchKeys('Harbor & Pine Logistics')).toEqual({
    folded: 'harbor & pine logistics',
    full: 'harborpinelogistics',
    initials: 'hpl',
  })
  expect(searchKeys('ABC科技2号').initials).toBe('abckj2h')
  expect(searchKeys('MES 系统升级').full).toBe('mesxitongshengji')
})

test('names are ordered by syllables, tones ignored, Latin among them', () => {
  expect(byKey(['先锋', '西安', 'Xerox', '阿里', '重庆', '长沙', '中国', 'acme'])).toEqual([
    '阿里',
    'acme',
    '长沙',
    '重庆',
    'Xerox',
    '西安',
    '先锋',
    '中国',
  ])
})

test('a name comes before the names that continue it', () => {
  expect(byKey(['华为技术', '华为', '华'])).toEqual(['华', '华为', '华为技术'])
})

test('different names never share a sort key, and empty or strange ones do not break it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(sortKey(a) === sortKey(b)).toBe(a === b)
      searchKeys(a, 'person')
    }),
  )
  expect(searchKeys('')).toEqual({ folded: '', full: '', initials: '' })
  expect(searchKeys('——！').full).toBe('')
})
