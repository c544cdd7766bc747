export type TextProblem = 'text_nul' | 'text_lone_surrogate' | 'text_line_break' | 'text_too_long'

/**
 * Says what is wrong with text that somebody wrote, or null. Refused are NUL (PostgreSQL cannot keep it), half
 * characters (they are lost on the way to UTF-8), line breaks where one line is asked for, and more than maxLength
 * characters (code points, so that 𠮷 and 😀 count once). Everything else is kept as it was written.
 */
export function textProblem(
  value: string,
  { maxLength, isMultiline = false }: { maxLength: number; isMultiline?: boolean },
): TextProblem | null {
  if (value.includes('\0')) return 'text_nul'
  if (/\p{Surrogate}/u.test(value)) return 'text_lone_surrogate'
  if (!isMultiline && /[\n\r\u2028\u2029]/.test(value)) return 'text_line_break'
  if (value.length > maxLength && [...value].length > maxLength) return 'text_too_long'
  return null
}
