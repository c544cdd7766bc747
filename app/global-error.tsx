'use client'

import './globals.css'

const words = [
  {
    lang: 'zh-CN',
    title: '漏斗暂时无法显示',
    detail: '数据没有丢失。请重试；若仍不行，请把下面的编号告诉管理员。',
    retry: '重试',
  },
  {
    lang: 'en',
    title: 'Loudou cannot be shown just now',
    detail: 'Nothing is lost. Try again; if that does not help, show an administrator the number below.',
    retry: 'Try again',
  },
] as const

/** Even the frame failed, and with it whatever knew the reader's language: both are spoken, and nothing else is needed. */
export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <title>漏斗 · Loudou</title>
        <main className="mx-auto grid min-h-dvh max-w-112 content-center gap-8 px-4 py-12">
          {words.map(({ lang, title, detail, retry }) => (
            <section key={lang} lang={lang} className="grid justify-items-start gap-2">
              <h1 className="text-20">{title}</h1>
              <p className="text-ink-2">{detail}</p>
              <button
                type="button"
                onClick={props.reset}
                className="mt-2 h-9 rounded border border-celadon bg-celadon px-3 text-on-celadon"
              >
                {retry}
              </button>
            </section>
          ))}
          {props.error.digest && <p className="font-mono text-12 text-ink-3">{props.error.digest}</p>}
        </main>
      </body>
    </html>
  )
}
