// Runs in the page, before anything of it: when its first row was painted, and when the totals of the whole list were.
const painted = { rows: 0, totals: 0 }
globalThis.painted = painted
const look = () => {
  const row = document.querySelector('[data-row]')
  const isSeen = row && row.getBoundingClientRect().height > 0
  if (isSeen && !painted.rows) painted.rows = performance.now()
  if (document.querySelector('[data-totals]') && !painted.totals) painted.totals = performance.now()
  if (!painted.rows || !painted.totals) requestAnimationFrame(look)
}
requestAnimationFrame(look)
