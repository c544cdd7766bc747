/** Lets everybody through, except while somebody goes alone. */
export class Turnstile {
  #closed: Promise<void> = Promise.resolve()

  /** Resolves when nobody goes alone. */
  async pass(): Promise<void> {
    for (let seen: Promise<void> | null = null; seen !== this.#closed;) {
      seen = this.#closed
      await seen
    }
  }

  /** Holds everybody back who has not passed yet; gives the way to let them go on. One at a time, first come first served. */
  async goAlone(): Promise<() => void> {
    const before = this.#closed
    let leave = () => {}
    const gone = new Promise<void>((resolve) => (leave = resolve))
    this.#closed = before.then(() => gone)
    await before
    return leave
  }
}
