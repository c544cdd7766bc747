import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { StyleNonce } from '@/components/ui/style-nonce'
import './globals.css'

// Every page carries a nonce of its own, those for errors and dead ends too: none may be made at build time.
export const dynamic = 'force-dynamic'

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="zh-CN">
      <body>
        <StyleNonce nonce={nonce} />
        {children}
      </body>
    </html>
  )
}
