// GB 32100-2015: no I, O, S, V, Z.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const LENGTH = 18

export type CreditCodeProblem = 'credit_code_length' | 'credit_code_characters' | 'credit_code_checksum'

/** Gives a 统一社会信用代码 as it is kept: one width, capitals, no spaces or dashes. Never refuses. */
export function normaliseCreditCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-\p{Default_Ignorable_Code_Point}]/gu, '')
    .toUpperCase()
}

/**
 * Says what is wrong with a kept 统一社会信用代码, or null. By GB 32100-2015: 18 characters out of 31, characters 3–8
 * a region in digits, and the last one C18 = (31 − Σ Ci × 3^(i−1) mod 31) mod 31 over the first seventeen.
 */
export function creditCodeProblem(code: string): CreditCodeProblem | null {
  if (code.length !== LENGTH) return 'credit_code_length'
  const values = [...code].map((character) => ALPHABET.indexOf(character))
  if (values.includes(-1) || !/^..\d{6}/.test(code)) return 'credit_code_characters'
  return values.at(-1) === checkValue(values.slice(0, -1)) ? null : 'credit_code_checksum'
}

/** Gives the eighteenth character for the first seventeen; throws RangeError unless there are seventeen that may be used. */
export function creditCodeCheck(first17: string): string {
  const values = [...first17].map((character) => ALPHABET.indexOf(character))
  if (values.length !== LENGTH - 1 || values.includes(-1)) {
    throw new RangeError(`${JSON.stringify(first17)} is not the beginning of a credit code`)
  }
  return ALPHABET.charAt(checkValue(values))
}

function checkValue(values: readonly number[]): number {
  let sum = 0
  let weight = 1
  for (const value of values) {
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return (31 - (sum % 31)) % 31
}
