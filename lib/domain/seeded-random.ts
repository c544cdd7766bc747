/**
 * Random numbers that are the same for the same seed on every machine: sfc32 (C. Doty-Humphrey, PractRand),
 * seeded from text by four rounds of cyrb128. For demonstrations and simulations; never for secrets.
 */
export class SeededRandom {
  readonly #seed: string
  readonly #state: Uint32Array

  constructor(seed: string) {
    this.#seed = seed
    this.#state = hash128(seed)
    // The first outputs still resemble the seed.
    for (let round = 0; round < 15; round++) this.#word()
  }

  /** Gives a stream of its own for one purpose: what it draws changes nothing in this one, nor the reverse. */
  fork(purpose: string): SeededRandom {
    return new SeededRandom(`${this.#seed}\u0000${purpose}`)
  }

  /** Gives a number in [0, 1) with 53 random bits. */
  next(): number {
    const high = this.#word() >>> 5
    const low = this.#word() >>> 6
    return (high * 2 ** 26 + low) / 2 ** 53
  }

  /** Gives a whole number from min to max, both included, each as likely; throws RangeError where there is none. */
  int(min: number, max: number): number {
    const count = max - min + 1
    if (
      !Number.isSafeInteger(min) ||
      !Number.isSafeInteger(max) ||
      !Number.isSafeInteger(count) ||
      count < 1
    ) {
      throw new RangeError(`There is no whole number to draw from ${min} to ${max}`)
    }
    return min + Math.floor(this.next() * count)
  }

  /** Says yes with the given probability (0–1, one half by default). */
  bool(probability = 0.5): boolean {
    return this.next() < probability
  }

  /** Gives one item, each as likely; throws RangeError for an empty list. */
  pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item {
    if (items.length === 0) throw new RangeError('There is nothing to pick from')
    return items[this.int(0, items.length - 1)] as Item
  }

  /** Gives one item as often as its weight says; throws RangeError unless some weight is positive and none negative. */
  weighted<Item>(choices: readonly (readonly [item: Item, weight: number])[]): Item {
    const total = choices.reduce((sum, [, weight]) => sum + weight, 0)
    if (!(total > 0) || choices.some(([, weight]) => weight < 0)) {
      throw new RangeError('Weights must be positive')
    }
    let left = this.next() * total
    let chosen: Item | undefined
    for (const [item, weight] of choices) {
      if (weight === 0) continue
      chosen = item
      left -= weight
      if (left < 0) break
    }
    return chosen as Item
  }

  /** Gives a normally distributed number (Box–Muller); a negative deviation throws RangeError. */
  normal(mean = 0, deviation = 1): number {
    if (!(deviation >= 0)) throw new RangeError('The deviation must not be negative')
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()))
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.next())
  }

  /** Gives the items in a random order (Fisher–Yates); the given list stays as it is. */
  shuffle<Item>(items: readonly Item[]): Item[] {
    const mixed = [...items]
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = this.int(0, last)
      const held = mixed[last] as Item
      mixed[last] = mixed[other] as Item
      mixed[other] = held
    }
    return mixed
  }

  #word(): number {
    const state = this.#state
    const [a = 0, b = 0, c = 0, counter = 0] = state
    const sum = (a + b + counter) >>> 0
    state[0] = b ^ (b >>> 9)
    state[1] = c + (c << 3)
    state[2] = ((c << 21) | (c >>> 11)) + sum
    state[3] = counter + 1
    return sum
  }
}

function hash128(text: string): Uint32Array {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    a = b ^ Math.imul(a ^ unit, 597399067)
    b = c ^ Math.imul(b ^ unit, 2869860233)
    c = d ^ Math.imul(c ^ unit, 951274213)
    d = a ^ Math.imul(d ^ unit, 2716044179)
  }
  a = Math.imul(c ^ (a >>> 18), 597399067)
  b = Math.imul(d ^ (b >>> 22), 2869860233)
  c = Math.imul(a ^ (c >>> 17), 951274213)
  d = Math.imul(b ^ (d >>> 19), 2716044179)
  return Uint32Array.of(a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a)
}
