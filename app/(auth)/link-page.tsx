import { LinkIcon } from 'lucide-react'
import Link from 'next/link'
import { Elsewhere } from '@/components/door/elsewhere'
import { NewPasswordForm } from '@/components/door/new-password-form'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import type { Answer } from '@/lib/domain/answer'
import { LEAST_CHARACTERS } from '@/lib/domain/password'
import type { LinkPurpose } from '@/lib/domain/password-links'
import type { MessageKey } from '@/lib/i18n/translate'
import { environment } from '@/lib/server/env'
import { personByLink } from '@/lib/server/link-door'
import { wordsOfPage } from '@/lib/server/page-language'

interface Props {
  purpose: LinkPurpose
  title: MessageKey
  /** For whom, with {name} and {email}. */
  about: MessageKey
  choose: (input: { password: string }) => Promise<Answer<{ email: string }>>
}

/** Where a link leads by which somebody chooses a password; says so where it is not good any more. */
export async function LinkPage({ purpose, title, about, choose }: Props) {
  const t = await wordsOfPage()
  const person = await personByLink(purpose, Date.now())
  if (!person) {
    const back = (
      <Link href="/sign-in" className={buttonLook('quiet')}>
        {t('door.toSignIn')}
      </Link>
    )
    return (
      <EmptyState alone icon={<LinkIcon aria-hidden />} title={t('door.linkExpired')} action={back}>
        {t('door.linkExpiredDetail')}
      </EmptyState>
    )
  }
  const { name, email } = person
  const { oidc } = environment()
  return (
    <section className="grid w-full max-w-96 gap-6">
      <div className="grid gap-2">
        <h1 className="text-20">{t(title)}</h1>
        <p className="text-14 text-ink-2">{t(about, { name, email })}</p>
      </div>
      <NewPasswordForm email={email} leastCharacters={LEAST_CHARACTERS} choose={choose} />
      {purpose === 'invitation' && oidc?.acceptsInvited && (
        <Elsewhere words={t('door.signInWith', { name: oidc.name })} or={t('door.or')} />
      )}
    </section>
  )
}
