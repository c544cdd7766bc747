import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalisedName } from './normalised-name'

const same = (...names: string[]) => expect([...new Set(names.map(normalisedName))]).toHaveLength(1)
const apart = (...names: string[]) =>
  expect([...new Set(names.map(normalisedName))]).toHaveLength(names.length)

test('legal form, width, script, punctuation and region make no difference to a Chinese name', () => {
  same(
    '华为技术有限公司',
    '華為技術有限公司',
    ' 华为技术 ',
    '深圳市华为技术有限公司',
    '华为技术（集团）股份有限公司',
  )
  same(
    '苏州恒越精密机械有限公司',
    '恒越精密机械',
    '江苏省苏州市恒越精密机械有限责任公司',
    '恒越精密机械（苏州）有限公司',
  )
  expect(normalisedName('中国建筑集团有限公司')).toBe('中国建筑')
})

test('legal form, case, accents and punctuation make no difference to a foreign name', () => {
  same('Acme Co., Ltd.', 'ACME', 'Acme Co.,Ltd', 'Acmé Inc.', 'acme, LLC', 'A.C.M.E. GmbH')
  same('Harbor & Pine Logistics, Inc.', 'harbor pine logistics')
  same('Foo S.A.', 'foo')
})

test('a region stays where the rest would name nobody', () => {
  apart('北京银行', '上海银行', '银行')
  apart('广州地铁集团有限公司', '深圳市地铁集团有限公司')
  apart('上海汽车集团股份有限公司', '北京汽车集团有限公司')
})

test('different names stay different', () => {
  apart('华为技术', '华为终端', '中兴通讯', 'Acme', 'Acme Logistics')
})

test('a name that is nothing but form or punctuation stays something', () => {
  expect(normalisedName('有限公司')).not.toBe('')
  expect(normalisedName('Co., Ltd.')).not.toBe('')
  expect(normalisedName('!!!')).toBe('!!!')
  expect(normalisedName('')).toBe('')
})

test('normalising twice changes nothing more, and a name never becomes empty', () => {
  const part = fc.constantFrom(
    '深圳',
    '市',
    '中国',
    '华为',
    '银行',
    '集团',
    '有限',
    '公司',
    '股份',
    '（',
    '）',
    '上海',
    ' ',
    '省',
    'Co',
    '.',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
      const once = normalisedName(parts.join(''))
      expect(normalisedName(once)).toBe(once)
      expect(once === '').toBe(parts.join('').trim() === '')
    }),
  )
})
