/** What very many people choose, in small letters, without the figures and signs they put around it. */
const WORDS = new Set(
  (
    'password passwd passw0rd p@ssword p@ssw0rd pass passcode secret mypassword qwerty qwertyuiop qwertz azerty asdfgh asdfghjkl ' +
    'zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc iloveyou iloveu loveyou woaini woaini1314 wodemima mima wang admin administrator ' +
    'root user guest test tester testing demo login welcome letmein changeme default master dragon monkey football baseball ' +
    'basketball superman batman princess sunshine shadow michael jordan charlie trustno computer internet samsung huawei ' +
    'abc abcd abcde abcdef abcdefg abcdefgh abcabc a aa aaa q qq qqq w ww www z zz zzz x xx xxx company loudou crm sales 漏斗 密码 我爱你'
  ).split(' '),
)
const ROWS = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const WOVEN = new Set([
  '1q2w3e4r5t',
  '1q2w3e4r5t6y',
  'q1w2e3r4t5',
  'q1w2e3r4t5y6',
  '1qaz2wsx3edc',
  '1qazxsw23edc',
  '1qaz@wsx3edc',
])
const MOBILE = /^(\+?86)?1[3-9]\d{9}$/

/**
 * Says whether a password is among those that are tried first: a common word with figures or signs around it, a walk along
 * the figures, the alphabet or the keyboard, the same piece over and over, pairs such as 1122334455, a mobile number.
 */
export function isCommonPassword(password: string): boolean {
  const folded = password.normalize('NFKC').toLowerCase()
  const word = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return (
    WORDS.has(word) ||
    WORDS.has(folded.replace(/[\d\W_]+$/u, '')) ||
    WOVEN.has(folded) ||
    MOBILE.test(folded) ||
    isRepeated(folded) ||
    isWalk(folded) ||
    isWalk(folded.replace(/(.)\1/gu, '$1'))
  )
}

/** One piece of at most five characters, over and over: 123412341234, abcabcabcabc. */
function isRepeated(text: string): boolean {
  return /^(.{1,5}?)\1+$/u.test(text)
}

/** Steps along one row, forwards or backwards, going round at its end: 3456789012, lkjhgfdsa. */
function isWalk(text: string): boolean {
  const backwards = [...text].reverse().join('')
  return ROWS.some((row) => [text, backwards].some((walk) => row.repeat(4).includes(walk)))
}
