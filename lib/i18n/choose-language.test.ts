import { expect, test } from 'vitest'
import { chooseLanguage } from './choose-language'

test('the language a person chose wins over the browser', () => {
  expect(chooseLanguage('en', 'zh-CN,zh;q=0.9')).toBe('en')
})

test('without a choice the browser is followed, in its order', () => {
  expect(chooseLanguage(undefined, 'fr-FR, en-GB;q=0.8, zh;q=0.5')).toBe('en')
  expect(chooseLanguage(undefined, 'zh-Hant-TW,en;q=0.9')).toBe('zh-CN')
})

test('an unknown choice and an unknown browser give the default', () => {
  expect(chooseLanguage('tlh', 'de')).toBe('zh-CN')
  expect(chooseLanguage(undefined, null, 'en')).toBe('en')
})
