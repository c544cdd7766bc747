/**
 * Makes UUIDv7 whose time is the one given, so that order by id is order by time even for a past that is made up, and
 * whose other bits follow from the seed: the same world has the same ids. Never for secrets.
 */
export class MadeUpIds {
  readonly #random: () => number

  constructor(random: { next(): number }) {
    this.#random = () => Math.floor(random.next() * 2 ** 32)
  }

  /** Gives an id of an instant (epoch milliseconds, RFC 9562 §5.7). */
  at(instant: number): string {
    const time = Math.floor(instant).toString(16).padStart(12, '0')
    const [first, second, third] = [this.#random(), this.#random(), this.#random()]
    const version = `7${hex(first & 0xfff, 3)}`
    const variant = hex(0x8000 | (second & 0x3fff), 4)
    const rest = hex((second >>> 14) & 0xffff, 4) + hex(third, 8)
    return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${rest}`
  }

  /** Gives 96 bits of salt. */
  salt(): string {
    return hex(this.#random(), 8) + hex(this.#random(), 8) + hex(this.#random(), 8)
  }
}

function hex(number: number, length: number): string {
  return number.toString(16).padStart(length, '0')
}
