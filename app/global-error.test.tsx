import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import GlobalError from './global-error'

test('where even the frame failed, both languages say what is safe, and the number is there to be told', () => {
  const error = Object.assign(new Error('secret detail'), { digest: '1234567' })
  const page = renderToStaticMarkup(<GlobalError error={error} reset={() => undefined} />)
  expect(page).toContain('<section lang="zh-CN"')
  expect(page).toContain('数据没有丢失')
  expect(page).toContain('<section lang="en"')
  expect(page).toContain('Nothing is lost')
  expect(page).toContain('1234567')
  expect(page).not.toContain('secret detail')
})
