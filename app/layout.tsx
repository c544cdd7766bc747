import type { ReactNode } from 'react'
import './globals.css'

// Every page carries a nonce of its own, those for errors and dead ends too: none may be made at build time.
export const dynamic = 'force-dynamic'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>{children}</body>
    </html>
  )
}
