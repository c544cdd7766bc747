import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import Markdown from './markdown'

const shown = (text: string) => renderToStaticMarkup(<Markdown text={text} />)

test('emphasis, lists, quotations, code and tables are shown as such', () => {
  expect(shown('**重点**：_先_ 报价')).toContain('<strong>重点</strong>：<em>先</em> 报价')
  expect(shown('- 一\n- 二')).toMatch(/<ul[^>]*><li>一<\/li><li>二<\/li><\/ul>/)
  expect(shown('3. 三\n4. 四')).toMatch(/<ol start="3"[^>]*><li>三<\/li>/)
  expect(shown('> 原话')).toMatch(/<blockquote[^>]*><p>原话<\/p><\/blockquote>/)
  expect(shown('| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |')).toMatch(/<th[^>]*>甲<\/th>/)
  expect(shown('第一行\n第二行')).toContain('第一行<br/>第二行')
  expect(shown('# 标题')).not.toContain('<h1')
})

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '安全 <b onclick="alert(1)">粗</b>',
  '<iframe src="https://example.com"></iframe>',
  '<!-- 注释 -->',
])('HTML is text: %s', (text) => {
  const html = shown(text)
  expect(html).not.toMatch(/<(?:script|img|b|iframe|!--)/)
  expect(html).toContain('&lt;')
})

test.each([
  '[点我](javascript:alert(1))',
  '[点我](JaVaScRiPt:alert(1))',
  '[点我](data:text/html,<script>1</script>)',
  '[点我](vbscript:x)',
  '[点我](//example.com)',
  '[点我](/settings)',
  '[点我](&#106;avascript:alert(1))',
  '[点我](java\nscript:alert(1))',
  '![图](javascript:alert(1))',
  '<javascript:alert(1)>',
])('a link that leads nowhere safe is words: %s', (text) => {
  expect(shown(text)).not.toContain('href')
})

test('links vouch for nothing, and a picture is a link that nobody fetches', () => {
  expect(shown('[站点](https://example.com/a?b=1)')).toContain(
    '<a href="https://example.com/a?b=1" target="_blank" rel="noopener noreferrer nofollow"',
  )
  expect(shown('写信给 a@example.com')).toContain('href="mailto:a@example.com"')
  const picture = shown('![现场照片](https://example.com/p.png)')
  expect(picture).not.toContain('<img')
  expect(picture).toContain('>现场照片</a>')
})

test('what is too long or too deep is shown as it was written', () => {
  const long = `**粗**${'字'.repeat(20_000)}`
  expect(shown(long)).toContain('**粗**')
  expect(shown(`${'>'.repeat(3_000)} 深`)).toContain('深')
  expect(shown(`${'['.repeat(5_000)}`)).toContain('[[[')
})
