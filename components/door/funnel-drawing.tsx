const WIDTH = 320
const STEP = 44
const GAP = 20
const rows = [14, 11, 8, 6, 4, 2]

/** Opportunities on their lines, fewer from stage to stage, and a seal under the one that was won. */
export function FunnelDrawing() {
  const last = rows.length * STEP
  return (
    <svg aria-hidden viewBox={`0 0 ${WIDTH} ${last + 48}`} className="w-full max-w-80">
      {rows.map((count, row) => {
        const y = row * STEP + 20
        const from = (WIDTH - (count - 1) * GAP) / 2
        return (
          <g key={count}>
            <line x1={from - 14} x2={WIDTH - from + 14} y1={y + 14} y2={y + 14} className="stroke-rule" />
            {Array.from({ length: count }, (_, place) => (
              <circle
                key={place}
                cx={from + place * GAP}
                cy={y}
                r={5}
                className={(place * 7 + row * 3) % 5 < 2 ? 'fill-celadon' : 'fill-transparent stroke-celadon'}
              />
            ))}
          </g>
        )
      })}
      <rect x={WIDTH / 2 - 15} y={last + 10} width={30} height={30} rx={4} className="fill-cinnabar" />
      <text
        lang="zh-CN"
        x={WIDTH / 2}
        y={last + 31}
        textAnchor="middle"
        className="fill-on-cinnabar text-16 font-bold"
      >
        成
      </text>
    </svg>
  )
}
