/** The mark of Loudou: a cinnabar seal. */
export function Seal() {
  return (
    <span
      aria-hidden
      lang="zh-CN"
      className="inline-flex size-6 shrink-0 items-center justify-center rounded-inner bg-cinnabar text-14 leading-none font-bold text-on-cinnabar"
    >
      漏
    </span>
  )
}
