import { ticketTextsEn } from './ticket-texts-en'
import { ticketTextsZh } from './ticket-texts-zh'

/** What is said about a case, by the language of the customer. */
export const ticketTexts = { 'zh-CN': ticketTextsZh, en: ticketTextsEn } as const
