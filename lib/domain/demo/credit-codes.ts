import { creditCodeCheck } from '../credit-code'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const bodyAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/**
 * A unified social credit code (GB 32100-2015) of an enterprise at the place, valid in both its check characters: the
 * organisation's (GB 11714, mod 11) and the whole code's (mod 31). Bodies begin with YY, which registries do not issue.
 */
export function demoCreditCode(placeCode: string, serial: number): string {
  let [rest, body] = [serial, '']
  for (let place = 0; place < 6; place++) {
    body = (alphabet[rest % 31] ?? '0') + body
    rest = Math.floor(rest / 31)
  }
  const organisation = `YY${body}`
  const code = `91${placeCode}${organisation}${organisationCheck(organisation)}`
  return code + creditCodeCheck(code)
}

function organisationCheck(body: string): string {
  const sum = bodyWeights.reduce(
    (total, weight, index) => total + weight * bodyAlphabet.indexOf(body[index] ?? '0'),
    0,
  )
  const check = 11 - (sum % 11)
  if (check === 10) return 'X'
  return check === 11 ? '0' : String(check)
}
