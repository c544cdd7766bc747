import type { ReactNode } from 'react'
import { DoorFrame } from '@/components/door/door-frame'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { languageOfPage } from '@/lib/server/page-language'

export default async function DoorLayout({ children }: { children: ReactNode }) {
  const language = await languageOfPage()
  return (
    <SpeechProvider language={language} messages={{ door: messages[language].door }}>
      <DoorFrame>{children}</DoorFrame>
    </SpeechProvider>
  )
}
