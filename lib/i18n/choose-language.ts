import { isLanguage, type Language, languages } from '@/lib/domain/languages'

/**
 * Gives the language to speak: the one chosen, else the first that the browser asks for and we know, else the
 * workspace's default. Refuses unknown tags by passing over them.
 */
export function chooseLanguage(
  chosen: string | undefined,
  acceptLanguage: string | null,
  fallback: Language = languages[0],
): Language {
  if (isLanguage(chosen)) return chosen
  for (const wish of (acceptLanguage ?? '').split(',')) {
    const tag = wish.split(';')[0]?.trim().toLowerCase() ?? ''
    if (tag.startsWith('zh')) return 'zh-CN'
    if (tag.startsWith('en')) return 'en'
  }
  return fallback
}
