import { LinkIcon } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { NewPasswordForm } from '@/components/door/new-password-form'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { personOfReset } from '@/lib/commands/reset-password'
import { LEAST_CHARACTERS } from '@/lib/domain/password'
import { wordsOfPage } from '@/lib/server/page-language'
import { resetSecret } from '@/lib/server/reset-cookie'
import { theStore } from '@/lib/server/store'
import { choosePassword } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await wordsOfPage()
  return { title: t('door.resetTitle') }
}

export default async function ResetPage() {
  const t = await wordsOfPage()
  const secret = await resetSecret()
  const now = Date.now()
  const person = secret && (await theStore().read((reader) => personOfReset(reader, secret, now)))
  if (!person) {
    const back = (
      <Link href="/sign-in" className={buttonLook('quiet')}>
        {t('door.toSignIn')}
      </Link>
    )
    return (
      <EmptyState alone icon={<LinkIcon aria-hidden />} title={t('door.resetExpired')} action={back}>
        {t('door.resetExpiredDetail')}
      </EmptyState>
    )
  }
  const { name, email } = person
  return (
    <section className="grid w-full max-w-96 gap-6">
      <div className="grid gap-2">
        <h1 className="text-20">{t('door.resetTitle')}</h1>
        <p className="text-14 text-ink-2">{t('door.resetFor', { name, email })}</p>
      </div>
      <NewPasswordForm email={email} leastCharacters={LEAST_CHARACTERS} choose={choosePassword} />
    </section>
  )
}
