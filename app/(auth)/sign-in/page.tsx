import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { DemoPeople } from '@/components/door/demo-people'
import { Elsewhere } from '@/components/door/elsewhere'
import { Notice } from '@/components/door/notice'
import { SignInForm } from '@/components/door/sign-in-form'
import { ownPath } from '@/lib/domain/own-path'
import { installation } from '@/lib/queries/installation'
import { callerOf } from '@/lib/server/caller'
import { demoRun } from '@/lib/server/demo-run'
import { environment } from '@/lib/server/env'
import { failureWords } from '@/lib/server/oidc/failure-words'
import { wordsOfPage } from '@/lib/server/page-language'
import { currentActor } from '@/lib/server/session'
import { theStore } from '@/lib/server/store'

export async function generateMetadata(): Promise<Metadata> {
  const t = await wordsOfPage()
  return { title: t('door.signIn') }
}

interface Props {
  searchParams: Promise<{ to?: string | string[]; elsewhere?: string | string[] }>
}

/** The door: leads on to the page that somebody wanted before they were asked who they are. */
export default async function SignInPage({ searchParams }: Props) {
  const home = await theStore().read(installation)
  const { local } = callerOf(await headers())
  if (!home || (local && demoRun())) redirect('/first-run')
  const isOpen = home.isDemo && local
  // In a demo at this machine one may become somebody else at any time.
  const { to, elsewhere } = await searchParams
  const { oidc } = environment()
  const goal = ownPath([to].flat()[0]) ?? '/today'
  if (!isOpen && (await currentActor())) redirect(goal)
  const t = await wordsOfPage()
  return (
    <div className="grid w-full max-w-96 gap-6">
      {isOpen && (
        <section className="grid gap-3">
          <h1 className="text-20">{t('door.demoTitle')}</h1>
          <p className="text-14 text-ink-2">{t('door.demoDetail')}</p>
          <DemoPeople goal={goal} />
        </section>
      )}
      {isOpen ? (
        <details className="group">
          <summary className="text-14 text-ink-2 underline-offset-4 hover:text-ink hover:underline">
            {t('door.demoOtherwise')}
          </summary>
          <div className="pt-4">
            <SignInForm goal={goal} />
          </div>
        </details>
      ) : (
        <section className="grid gap-6">
          <h1 className="text-20">{t('door.signInTo', { workspace: home.name })}</h1>
          <Notice text={failureWords([elsewhere].flat()[0], t)} />
          <SignInForm goal={goal} autoFocus />
          {oidc && (
            <Elsewhere words={t('door.signInWith', { name: oidc.name })} or={t('door.or')} goal={goal} />
          )}
        </section>
      )}
    </div>
  )
}
