const REST = 400
const LINGER = 120

/** A tooltip that only repeats what stands there is wanted only while that is folded away or cut off. */
function wanted(node: EventTarget | null): HTMLElement | null {
  const owner = node instanceof Element ? node.closest<HTMLElement>('[data-tooltip]') : null
  if (!owner?.dataset.tooltip) return null
  const label = owner.querySelector<HTMLElement>('[data-tooltip-label]')
  if (label) return label.offsetWidth > 1 ? null : owner
  const isWhole = owner.scrollWidth <= owner.clientWidth
  return isWhole && owner.textContent === owner.dataset.tooltip ? null : owner
}

/** Calls `show` with the element whose tooltip is wanted, or null; gives the function that stops watching. */
export function watchTooltips(
  show: (owner: HTMLElement | null) => void,
  isTooltip: (node: Node) => boolean,
): () => void {
  const stop = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  const later = (owner: HTMLElement | null, delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => show(owner), delay)
  }
  const listen = <K extends keyof DocumentEventMap>(kind: K, hear: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(kind, hear, { signal: stop.signal, capture: true, passive: true })

  listen('pointerover', (event) => {
    if (event.pointerType === 'touch') return
    if (event.target instanceof Node && isTooltip(event.target)) return clearTimeout(timer)
    const owner = wanted(event.target)
    later(owner, owner ? REST : LINGER)
  })
  listen('focusin', (event) => {
    // What takes the focus only to be read out, such as the title of a drawer, has said its words already.
    const seen =
      event.target instanceof HTMLElement && event.target.matches(':focus-visible:not([tabindex="-1"])')
    later(seen ? wanted(event.target) : null, 0)
  })
  listen('focusout', () => later(null, 0))
  listen('pointerdown', () => later(null, 0))
  listen('scroll', () => later(null, 0))
  listen('keydown', (event) => {
    if (event.key === 'Escape') later(null, 0)
  })
  return () => {
    stop.abort()
    clearTimeout(timer)
  }
}
