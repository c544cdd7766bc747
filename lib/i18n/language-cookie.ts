/** Where a browser keeps the language that its user chose. */
export const languageCookie = 'loudou_language'

/** Gives the cookie text that keeps a choice for a year on this site, and on https only where the page is. */
export function keptCookie(name: string, value: string, secure: boolean): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=31536000; SameSite=Lax${secure ? '; Secure' : ''}`
}
