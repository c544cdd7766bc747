import { expect, test } from 'vitest'
import { divisions, partsOf } from './divisions'
import { readRegion, regionOfPlace } from './read-region'
import { placeOf, regionName, regionOfCode } from './region'

test.each([
  ['320508', '320508'],
  ['320000', '32'],
  ['320500', '3205'],
  ['３２０５', '3205'],
  ['110100', '11'],
  ['32', '32'],
])('the code %s is the region %s', (text, region) => expect(regionOfCode(text)).toBe(region))

test.each(['', '3', '320', '99', '329999', '3205081', 'ab'])('%j is no code', (text) =>
  expect(regionOfCode(text)).toBeNull(),
)

test.each([
  ['江苏省苏州市姑苏区', '320508'],
  ['江苏 苏州', '3205'],
  ['江苏省/苏州市', '3205'],
  ['江苏-苏州-姑苏', '320508'],
  ['中国江苏省苏州市', '3205'],
  ['江蘇省蘇州市', '3205'],
  ['苏州', '3205'],
  ['昆山', '320583'],
  ['江苏省昆山市', '320583'],
  ['上海', '31'],
  ['上海市上海市浦东新区', '310115'],
  ['北京市市辖区朝阳区', '110105'],
  ['北京朝阳', '110105'],
  ['吉林', '22'],
  ['吉林市', '2202'],
  ['西安', '6101'],
  ['湖北仙桃', '429004'],
  ['湖北省省直辖县级行政区划仙桃市', '429004'],
  ['恩施州', '4228'],
  ['恩施土家族苗族自治州', '4228'],
  ['内蒙古', '15'],
  ['广西桂林', '4503'],
  ['新疆维吾尔自治区', '65'],
  ['香港', '81'],
  ['320508', '320508'],
])('%s reads as %s', (text, region) => expect(readRegion(text)).toBe(region))

test.each(['', '区', '鼓楼区', '火星', '加利福尼亚', 'Jiangsu?', '苏州市人民路1号', '浙江苏州'])(
  '%j is no region, or more than one',
  (text) => expect(readRegion(text)).toBeNull(),
)

test('every division that people know is read back from its whole name', () => {
  const lost = [...divisions.keys()].filter((code) => {
    const region = regionOfCode(code) ?? ''
    return readRegion(regionName(region)) !== region
  })
  // 秦皇岛市经济技术开发区 is a name of its own too.
  expect(lost).toEqual(['130390'])
})

test('every division is met by walking down from the provinces', () => {
  const walk = (codes: string[]): string[] =>
    codes.flatMap((code) => [code, ...walk(partsOf(divisions.get(code) ?? null).map((part) => part.code))])
  const met = walk(partsOf(null).map(({ code }) => code))
  expect(new Set(met).size).toBe(met.length)
  expect(met.length).toBeGreaterThan(3800)
  expect(partsOf(divisions.get('31') ?? null).map(({ name }) => name)).toContain('浦东新区')
})

test.each([
  ['32', '江苏省', null, null],
  ['3205', '江苏省', '苏州市', null],
  ['320508', '江苏省', '苏州市', '姑苏区'],
  ['31', '上海市', '上海市', null],
  ['310115', '上海市', '上海市', '浦东新区'],
  ['429004', '湖北省', '仙桃市', null],
])('an address in %s says %s, %s, %s', (code, province, city, district) => {
  expect(placeOf(code)).toEqual({ province, city, district })
})

test('what an address says of a region is read back as that region', () => {
  const lost = [...divisions.keys()].filter((code) => {
    const region = regionOfCode(code) ?? ''
    const { province, city, district } = placeOf(region)
    return regionOfPlace({ province, city, district }) !== region
  })
  expect(lost.map((code) => `${code} ${regionName(code)}`)).toEqual([])
})

test.each([
  ['广东省', '东莞市', '松山湖', '441923'],
  ['江苏省', '苏州市', '某某开发区', '3205'],
  ['江苏省', null, '昆山市', '320583'],
  [null, '苏州', null, '3205'],
  ['上海市', '上海市', '浦东新区', '310115'],
  ['California', 'San Jose', null, null],
  [null, null, '鼓楼区', null],
  [null, null, null, null],
])('an address of %s, %s, %s lies in %s', (province, city, district, region) => {
  expect(regionOfPlace({ province, city, district })).toBe(region)
})
