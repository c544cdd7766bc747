import { encode } from 'uqr'

/** A QR code as squares: `path` draws the dark ones in a box of `size` by `size`, its quiet border included. */
export interface QrDrawing {
  size: number
  path: string
}

/** Draws a text as a QR code with the border of four squares that the standard asks for. */
export function qrDrawing(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const runs = data.flatMap((row, y) =>
    row.map((isDark, x) =>
      isDark && !row[x - 1] ? `M${x} ${y}h${lengthOf(row, x)}v1h-${lengthOf(row, x)}z` : '',
    ),
  )
  return { size, path: runs.join('') }
}

/** How many dark squares stand side by side from a place on. */
function lengthOf(row: readonly boolean[], from: number): number {
  const end = row.indexOf(false, from)
  return (end < 0 ? row.length : end) - from
}
