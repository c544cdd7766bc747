import type { Metadata } from 'next'
import { chooseFirst } from '../choose-password'
import { LinkPage } from '../link-page'
import { wordsOfPage } from '@/lib/server/page-language'

export async function generateMetadata(): Promise<Metadata> {
  const t = await wordsOfPage()
  return { title: t('door.inviteTitle') }
}

export default function InvitePage() {
  return (
    <LinkPage purpose="invitation" title="door.inviteTitle" about="door.inviteFor" choose={chooseFirst} />
  )
}
