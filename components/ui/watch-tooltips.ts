const REST = 400
const LINGER = 120

/** Words to show, and beside what. */
export interface Tip {
  owner: HTMLElement
  text: string
}

/** A tooltip that only repeats what stands there is wanted only while that is folded away or cut off. */
function wanted(node: EventTarget | null): Tip | null {
  if (!(node instanceof Element)) return null
  // A cell that has the focus tells what its value would tell under the pointer.
  const owner = node.closest<HTMLElement>('[data-tooltip]') ?? innerOf(node)
  const text = owner?.dataset.tooltip
  if (!owner || !text) return cutOff(node)
  const label = owner.querySelector<HTMLElement>('[data-tooltip-label]')
  if (label) return label.offsetWidth > 1 ? null : { owner, text }
  return !isCut(owner) && owner.textContent === text ? cutOff(node) : { owner, text }
}

function innerOf(node: Element): HTMLElement | null {
  return node.matches('[data-cut]') ? node.querySelector<HTMLElement>('[data-tooltip]') : null
}

/** What `data-cut` marks, or a piece in it, tells its whole text while not all of it is seen. */
function cutOff(node: Element): Tip | null {
  const cell = node.closest<HTMLElement>('[data-cut]')
  const cut = cell && [cell, ...cell.querySelectorAll<HTMLElement>('.truncate')].find(isCut)
  const text = cut?.textContent
  return cut && text ? { owner: cut, text } : null
}

const isCut = (element: HTMLElement) => element.scrollWidth > element.clientWidth

/** Calls `show` with the tooltip that is wanted, or null; gives the function that stops watching. */
export function watchTooltips(
  show: (tip: Tip | null) => void,
  isTooltip: (node: Node) => boolean,
): () => void {
  const stop = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  const later = (tip: Tip | null, delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => show(tip), delay)
  }
  const listen = <K extends keyof DocumentEventMap>(kind: K, hear: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(kind, hear, { signal: stop.signal, capture: true, passive: true })

  listen('pointerover', (event) => {
    if (event.pointerType === 'touch') return
    if (event.target instanceof Node && isTooltip(event.target)) return clearTimeout(timer)
    const tip = wanted(event.target)
    later(tip, tip ? REST : LINGER)
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
