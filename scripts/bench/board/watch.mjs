// Runs in the page, before anything of it: when the first card was painted, when the mouse was let go, how long tasks took.
const seen = { cards: 0, released: 0, longest: 0 }
globalThis.seen = seen
const look = () => {
  const card = document.querySelector('[data-opportunity-id]')
  if (card && card.getBoundingClientRect().height > 0)
    requestAnimationFrame(() => requestAnimationFrame(() => (seen.cards = performance.now())))
  else requestAnimationFrame(look)
}
requestAnimationFrame(look)
addEventListener('mouseup', () => (seen.released = performance.now()), true)
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration)
}).observe({ type: 'longtask', buffered: false })
