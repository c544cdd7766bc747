import type { Language } from '@/lib/domain/languages'
import { recordWords as en } from '@/lib/i18n/messages/en/record-words'
import { recordWords as zh } from '@/lib/i18n/messages/zh-CN/record-words'

/** Gives all that a record's page may say in one language. */
export function wordsOfRecords(language: Language) {
  return language === 'en' ? en : zh
}
