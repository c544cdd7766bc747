const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
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
  const sum = codeWeights.reduce(
    (total, weight, index) => total + weight * alphabet.indexOf(code[index] ?? '0'),
    0,
  )
  return code + (alphabet[(31 - (sum % 31)) % 31] ?? '0')
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
