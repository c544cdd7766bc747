import type { Store } from '../connection/store'
import { sealOnce } from './seal'

/** How long after a commit sealing starts: several commits are sealed at once, and screens follow well within 2 s. */
const DELAY_MS = 50

/** Seals after commits, one run at a time, and tells who listens how far the chain has come. */
export class Sealer {
  readonly #store: Store
  readonly #onSealed: (position: number) => void
  readonly #onFault: (fault: unknown) => void
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> | null = null
  #isWanted = false

  constructor(store: Store, onSealed: (position: number) => void, onFault: (fault: unknown) => void) {
    this.#store = store
    this.#onSealed = onSealed
    this.#onFault = onFault
  }

  /** Says that there may be something to seal. */
  poke(): void {
    this.#isWanted = true
    if (this.#timer || this.#running) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#running = this.#run().finally(() => {
        this.#running = null
        if (this.#isWanted) this.poke()
      })
    }, DELAY_MS)
  }

  /** Seals all there is now and stops: the last thing before a process ends. */
  async finish(): Promise<void> {
    await this.#running
    // Afterwards: a run that has ended may have set it.
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    await this.#run()
  }

  async #run(): Promise<void> {
    this.#isWanted = false
    try {
      for (;;) {
        const seals = await sealOnce(this.#store)
        if (seals) this.#onSealed(seals.position)
        if (!seals?.isMore) return
      }
    } catch (fault) {
      this.#onFault(fault)
    }
  }
}
