/** Scrolls a list so that a cell is seen whole, under its head and beside the names that stay. */
export function reveal(cell: HTMLElement) {
  const box = cell.closest<HTMLElement>('[data-scrolls]')
  const head = cell.closest('table')?.tHead?.rows[0]
  if (!box || !head || cell.closest('thead')) return
  const frame = box.getBoundingClientRect()
  const own = cell.getBoundingClientRect()
  const top = frame.top + head.offsetHeight
  const bottom = frame.top + box.clientHeight
  if (own.top < top) box.scrollTop -= top - own.top
  else if (own.bottom > bottom) box.scrollTop += own.bottom - bottom
  const pinned = cell.closest('tr')?.querySelector<HTMLElement>('[data-pinned]')
  if (pinned === cell) return
  const left = pinned && isBefore(pinned, cell) ? pinned.getBoundingClientRect().right : frame.left
  const right = frame.left + box.clientWidth
  if (own.left < left) box.scrollLeft -= left - own.left
  else if (own.right > right) box.scrollLeft += Math.min(own.right - right, own.left - left)
}

function isBefore(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
