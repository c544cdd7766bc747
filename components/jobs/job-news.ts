const STARTED = 'loudou-job-started'

/** Tells the frame that long work was started from this page: it shows it from now on. */
export function tellJobStarted() {
  dispatchEvent(new Event(STARTED))
}

/** Hears of it; gives the way to stop. */
export function onJobStarted(hear: () => void): () => void {
  addEventListener(STARTED, hear)
  return () => removeEventListener(STARTED, hear)
}

/** Says whether long work still goes on. */
export function isUnderWay({ endedAt }: { endedAt: number | null }): boolean {
  return endedAt === null
}
