import { accepted, refused, type Result } from './result'

export type EmailRefusal = 'email_empty' | 'email_malformed' | 'email_too_long'

// RFC 5321: 254 for the whole, 64 before the @.
const LONGEST = 254
const LONGEST_LOCAL = 64
const LOCAL = /^[^\s@"(),:;<>[\\\]\p{Cc}.]+(?:\.[^\s@"(),:;<>[\\\]\p{Cc}.]+)*$/u
const DOMAIN =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?\.)+[\p{L}][\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}]$/u

// Providers at which anybody has an address: sharing one says nothing about the company.
const PUBLIC_PROVIDERS = new Set(
  (
    'qq.com foxmail.com vip.qq.com 163.com vip.163.com 126.com yeah.net 188.com sina.com sina.cn vip.sina.com ' +
    'sohu.com aliyun.com 139.com 189.cn wo.cn 21cn.com tom.com gmail.com googlemail.com outlook.com hotmail.com ' +
    'live.com live.cn msn.com yahoo.com yahoo.com.cn yahoo.cn icloud.com me.com mac.com aol.com proton.me ' +
    'protonmail.com gmx.com gmx.de web.de mail.com mail.ru yandex.com yandex.ru zoho.com'
  ).split(' '),
)

/**
 * Gives an e-mail address as it is kept and compared: one width, small letters, no spaces at the ends, no mailto: and
 * no name around it. Refuses what is empty, too long or has not the form of an address that mail can be sent to;
 * addresses in quotes and bare host names are refused too. Whether it exists, nobody knows before writing to it.
 */
export function normaliseEmail(text: string): Result<string, EmailRefusal> {
  const folded = text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^[^<>]*<([^<>]*)>$/, '$1')
    .trim()
    .toLowerCase()
  if (folded === '') return refused('email_empty')
  if (folded.length > LONGEST) return refused('email_too_long')
  const at = folded.lastIndexOf('@')
  const [local, domain] = [folded.slice(0, at), folded.slice(at + 1)]
  if (at < 1 || local.length > LONGEST_LOCAL || !LOCAL.test(local) || !DOMAIN.test(domain)) {
    return refused('email_malformed')
  }
  return accepted(folded)
}

/** Gives the mail domain of a kept address that can stand for its company, or null at providers open to anybody. */
export function companyDomain(email: string): string | null {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  return PUBLIC_PROVIDERS.has(domain) ? null : domain
}
