const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']

/**
 * Gives an amount of fen as 大写金额: 1234560 → 壹万贰仟叁佰肆拾伍元陆角. By 支付结算办法, annex 1 (正确填写票据和结算凭证的
 * 基本规定): 整 after 元 only; 零 once for noughts in between, after 元 where 元 is nought and 角 is not, and where 角 is
 * nought and 分 is not. A negative amount begins with 负. Throws RangeError for what is no safe integer.
 */
export function capitalAmount(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`${fen} is not an amount in fen`)
  const size = Math.abs(fen)
  const [yuan, jiao, cent] = [Math.floor(size / 100), Math.floor(size / 10) % 10, size % 10]
  return (fen < 0 ? '负' : '') + wholePart(yuan, jiao, cent) + smallPart(yuan, jiao, cent)
}

function wholePart(yuan: number, jiao: number, cent: number): string {
  if (yuan > 0) return `${integerInWords(yuan)}元`
  return jiao || cent ? '' : '零元'
}

function smallPart(yuan: number, jiao: number, cent: number): string {
  if (!jiao && !cent) return '整'
  const isNoughtBetween = yuan > 0 && (jiao === 0 || yuan % 10 === 0)
  return (isNoughtBetween ? '零' : '') + (jiao ? `${DIGITS[jiao]}角` : '') + (cent ? `${DIGITS[cent]}分` : '')
}

/** Splits at 亿 and then at 万, so that 万亿 comes of itself. */
function integerInWords(value: number): string {
  if (value >= 1e8) return joined(value, 1e8, '亿')
  if (value >= 1e4) return joined(value, 1e4, '万')
  return fourDigits(value)
}

function joined(value: number, unit: number, word: string): string {
  const rest = value % unit
  const high = integerInWords(Math.floor(value / unit)) + word
  if (rest === 0) return high
  return high + (rest < unit / 10 ? '零' : '') + integerInWords(rest)
}

function fourDigits(value: number): string {
  const digits = [...String(value)].map(Number)
  let words = ''
  for (const [index, digit] of digits.entries()) {
    if (digit) words += `${DIGITS[digit]}${PLACES[digits.length - 1 - index]}`
    else if (digits[index + 1]) words += '零'
  }
  return words
}
