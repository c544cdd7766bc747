import type { Language } from '@/lib/domain/languages'
import { en, type Messages } from './en'
import { zhCN } from './zh-CN'

/** Every language's messages. Server only by weight: a client gets the namespaces it needs as props. */
export const messages: Record<Language, Messages> = { en, 'zh-CN': zhCN }
