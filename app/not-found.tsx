import { cookies, headers } from 'next/headers'
import Link from 'next/link'
import { preferenceCookies } from '@/components/shell/preferences'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { chooseLanguage } from '@/lib/i18n/choose-language'
import { messages } from '@/lib/i18n/messages'

/** No such address, or not one for this reader: both look the same. */
export default async function NotFound() {
  const chosen = (await cookies()).get(preferenceCookies.language)?.value
  const { shell } = messages[chooseLanguage(chosen, (await headers()).get('accept-language'))]
  return (
    <EmptyState
      alone
      title={shell.notFoundTitle}
      action={
        <Link href="/" className={buttonLook('primary')}>
          {shell.toToday}
        </Link>
      }
    >
      {shell.notFoundDetail}
    </EmptyState>
  )
}
