import { permitMyLink, unlinkMyIdentity } from './identity-actions'
import { IdentityLink } from '@/components/account/identity-link'
import { Badge } from '@/components/ui/badge'
import type { Translate } from '@/lib/i18n/translate'
import type { MyAccount } from '@/lib/queries/my-account'
import { environment } from '@/lib/server/env'
import { failureWords } from '@/lib/server/oidc/failure-words'

interface Props {
  account: MyAccount
  /** What the provider led back with. */
  outcome: string | undefined
  day: Intl.DateTimeFormat
  t: Translate
}

/** Signing in by an account elsewhere; nothing where no provider is set up. */
export function IdentitySection({ account, outcome, day, t }: Props) {
  const { oidc } = environment()
  if (!oidc) return null
  const { identity, hasPassword } = account
  const { name } = oidc
  const linked = identity && {
    at: day.format(identity.since),
    email: identity.email ?? t('account.elsewhereNameless'),
  }
  return (
    <section className="grid gap-3">
      <h2 className="flex items-center gap-2 text-16">
        {t('door.signInWith', { name })}
        {identity && outcome === 'linked' && <Badge tone="celadon">{t('account.linked')}</Badge>}
      </h2>
      <IdentityLink
        name={name}
        linked={linked && t('account.elsewhereOn', linked)}
        hasPassword={hasPassword}
        failure={failureWords(outcome, t)}
        permit={permitMyLink}
        unlink={unlinkMyIdentity}
      />
    </section>
  )
}
