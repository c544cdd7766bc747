/** The two languages Loudou speaks; the first is the default of a new workspace in China. */
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

export function isLanguage(value: unknown): value is Language {
  return (languages as readonly unknown[]).includes(value)
}
