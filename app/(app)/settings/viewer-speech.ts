import { messages } from '@/lib/i18n/messages'
import { type Translate, translator } from '@/lib/i18n/translate'
import { requireViewer } from '@/lib/server/viewer'

/** Who looks at a page of the settings. */
export type Viewer = Awaited<ReturnType<typeof requireViewer>>

/** Gives who looks at a page of the settings, and the words of their language. */
export async function viewerSpeech(): Promise<{ viewer: Viewer; t: Translate }> {
  const viewer = await requireViewer()
  return { viewer, t: translator(messages[viewer.language], viewer.language) }
}
