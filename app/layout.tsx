import { cookies, headers } from 'next/headers'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { preferenceAttributes, preferenceCookies, readPreferences } from '@/components/shell/preferences'
import { StyleNonce } from '@/components/ui/style-nonce'
import { Toasts } from '@/components/ui/toasts'
import { TooltipLayer } from '@/components/ui/tooltip-layer'
import { chooseLanguage } from '@/lib/i18n/choose-language'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import './globals.css'

// Every page carries a nonce of its own, those for errors and dead ends too: none may be made at build time.
export const dynamic = 'force-dynamic'

async function spoken() {
  const jar = await cookies()
  const given = await headers()
  const chosen = jar.get(preferenceCookies.language)?.value
  return { jar, given, language: chooseLanguage(chosen, given.get('accept-language')) }
}

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await spoken()
  const brand = messages[language].words.brand
  return { title: { default: brand, template: `%s · ${brand}` }, referrer: 'same-origin' }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

/** The outermost frame of every page: language, look and words; reading cookies keeps every page dynamic. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { jar, given, language } = await spoken()
  const chosen = readPreferences((name) => jar.get(name)?.value)
  const { words, shell } = messages[language]
  return (
    <html lang={language} {...preferenceAttributes(chosen)}>
      <body>
        <StyleNonce nonce={given.get('x-nonce') ?? undefined} />
        <SpeechProvider language={language} messages={{ words, shell }}>
          {children}
          <TooltipLayer />
          <Toasts />
        </SpeechProvider>
      </body>
    </html>
  )
}
