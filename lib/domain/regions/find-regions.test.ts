import { expect, test } from 'vitest'
import { findRegions } from './find-regions'

const first = async (text: string, under: string | null = null) => (await findRegions(text, under))[0]?.code

test('without a text the parts of a place are listed, the provinces first of all', async () => {
  expect((await findRegions('', null)).map(({ name }) => name)).toContain('江苏省')
  const cities = await findRegions('', '32')
  expect(cities).toHaveLength(13)
  expect(cities[0]).toEqual({ code: '3201', name: '南京市', within: null, hasParts: true })
  expect((await findRegions('', '31')).map(({ name }) => name)).toContain('浦东新区')
  expect((await findRegions('', '42')).map(({ name }) => name)).toContain('仙桃市')
  expect(await findRegions('', '320508')).toEqual([])
})

test.each([
  ['江苏', null, '32'],
  ['jiangsu', null, '32'],
  ['gusu', null, '320508'],
  ['gsq', '3205', '320508'],
  ['sz', '32', '3205'],
  ['江苏 姑苏', null, '320508'],
  ['js gs', null, '320508'],
  ['江苏省苏州市姑苏区', null, '320508'],
  ['320508', null, '320508'],
  ['3205', null, '3205'],
  ['蘇州', null, '3205'],
  ['shanghai', null, '31'],
  ['zzzz', null, undefined],
])('%s under %s finds %s first', async (text, under, code) => expect(await first(text, under)).toBe(code))

test('a hit says where it lies', async () => {
  const [hit] = await findRegions('gusu', null)
  expect(hit).toEqual({ code: '320508', name: '姑苏区', within: '江苏省 苏州市', hasParts: false })
  expect((await findRegions('朝阳', null)).length).toBeGreaterThan(3)
})
