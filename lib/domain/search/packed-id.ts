const LETTERS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const PACKED_LENGTH = 22

/** Writes an id in 22 letters instead of 36, in the same order; ids that are no UUIDs stay, behind a mark. */
export function packId(id: string): string {
  if (!UUID.test(id)) return `~${id}`
  const hex = `${id.replaceAll('-', '')}0`
  let packed = ''
  for (let from = 0; from < 33; from += 3) {
    const bits = Number.parseInt(hex.slice(from, from + 3), 16)
    packed += (LETTERS[bits >> 6] ?? '') + (LETTERS[bits & 63] ?? '')
  }
  return packed
}

/** Gives back the id that was packed. Throws for what no id was packed into. */
export function unpackId(packed: string): string {
  if (packed.startsWith('~')) return packed.slice(1)
  if (packed.length !== PACKED_LENGTH) throw new Error(`${packed} is no packed id`)
  let hex = ''
  for (let from = 0; from < PACKED_LENGTH; from += 2) {
    const bits = (LETTERS.indexOf(packed.charAt(from)) << 6) | LETTERS.indexOf(packed.charAt(from + 1))
    hex += bits.toString(16).padStart(3, '0')
  }
  return [0, 8, 12, 16, 20].map((from, n) => hex.slice(from, [8, 12, 16, 20, 32][n])).join('-')
}
