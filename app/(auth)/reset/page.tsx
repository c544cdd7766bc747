import type { Metadata } from 'next'
import { chooseAnother } from '../choose-password'
import { LinkPage } from '../link-page'
import { wordsOfPage } from '@/lib/server/page-language'

export async function generateMetadata(): Promise<Metadata> {
  const t = await wordsOfPage()
  return { title: t('door.resetTitle') }
}

export default function ResetPage() {
  return (
    <LinkPage purpose="password_reset" title="door.resetTitle" about="door.resetFor" choose={chooseAnother} />
  )
}
