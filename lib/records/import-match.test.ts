import { expect, test } from 'vitest'
import { descriptions } from './all'
import { importFields } from './import-fields'
import type { Importable } from './importable'
import { proposeMap } from './import-propose'
import { wordsOfFields } from './import-words'

function proposed(record: Importable, columns: Record<string, string[]>) {
  const fields = importFields(record, new Set(Object.keys(descriptions[record].fields)))
  const shaped = Object.entries(columns).map(([name, samples]) => ({
    name,
    samples,
    filled: samples.length,
    hasMore: false,
  }))
  return proposeMap(record, shaped, fields, wordsOfFields(record, fields))
}

test('columns are found by their names in both languages, by what others call them, and by their sound', () => {
  expect(
    proposed('customer', {
      公司名称: ['华为技术'],
      'Phone number': ['138 0013 8000'],
      chengshi: ['深圳'],
      '行业（国标）': ['制造业'],
      'E-Mail an den Chef': ['x'],
      跟进人: ['王敏'],
    }).columns,
  ).toEqual({
    公司名称: 'name',
    'Phone number': 'phone',
    chengshi: 'city',
    '行业（国标）': 'industry',
    跟进人: 'ownerId',
  })
})

test('where no name tells, telephone numbers, addresses and credit codes are known by their content', () => {
  expect(
    proposed('contact', {
      A: ['陈立'],
      B: ['13800138000', '+86 139 0013 9000'],
      C: ['li@example.com'],
      D: ['2026-01-02'],
    }).columns,
  ).toEqual({ B: 'phone', C: 'email' })
  expect(proposed('customer', { X: ['91350100M000100Y43'] })).toMatchObject({
    columns: { X: 'creditCode' },
    key: 'creditCode',
  })
})

test('a column whose content cannot be what its name says is left open', () => {
  expect(proposed('contract', { 金额: ['一次性', '分期'], 合同名称: ['年度维保'] }).columns).toEqual({
    合同名称: 'name',
  })
})

test('each field is filled once, by the column that says it best', () => {
  expect(proposed('customer', { 名称: ['A'], 客户名称: ['B'] }).columns).toMatchObject({ 客户名称: 'name' })
})

test('days are read in the format that all of a column fits, and what is ambiguous takes the first', () => {
  const certain = proposed('contract', { 签订日期: ['3/31/2025', '4/1/2025'], 到期日: ['2026年3月1日'] })
  expect(certain.dateFormat).toEqual({ 签订日期: 'month-first', 到期日: 'chinese' })
  expect(proposed('contract', { 签订日期: ['2025-03-31'] }).dateFormat).toBeUndefined()
})

test('placeholders that stand in the file mean nothing, and do not speak against a column', () => {
  expect(proposed('customer', { 电话: ['N/A', '-', '0755-28780808'] })).toMatchObject({
    columns: { 电话: 'phone' },
    empty: ['N/A', '-'],
  })
})

test('references are by id or address where a column holds such, else by name', () => {
  const id = '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d'
  expect(proposed('contact', { 客户: [id], 负责人: ['min@example.com'] }).references).toEqual({
    customerId: { by: 'id' },
    ownerId: { by: 'email' },
  })
  expect(proposed('contact', { 客户: ['华为'] }).references).toBeUndefined()
})

test('a file that our export wrote is read back by its ids', () => {
  const header = ['id', 'createdAt', 'updatedAt', 'name', 'customerId', 'customer', 'phone']
  const { columns, key } = proposed('contact', Object.fromEntries(header.map((name) => [name, ['x']])))
  expect({ columns, key }).toEqual({
    columns: { id: 'id', name: 'name', customerId: 'customerId', phone: 'phone' },
    key: 'id',
  })
})
