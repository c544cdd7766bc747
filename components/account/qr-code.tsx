/** A QR code: dark on light in both themes, since not every camera reads it the other way round. */
export function QrCode({ size, path, label }: { size: number; path: string; label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="mx-auto size-48 rounded bg-raised fill-ink dark:bg-ink dark:fill-paper"
    >
      <path d={path} />
    </svg>
  )
}
