import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { FirstRunChoice } from '@/components/door/first-run-choice'
import { installation } from '@/lib/queries/installation'
import { callerOf } from '@/lib/server/caller'
import { demoRun } from '@/lib/server/demo-run'
import { wordsOfPage } from '@/lib/server/page-language'
import { theStore } from '@/lib/server/store'

export async function generateMetadata(): Promise<Metadata> {
  const t = await wordsOfPage()
  return { title: t('door.welcome') }
}

export default async function FirstRunPage() {
  const { local } = callerOf(await headers())
  const isLoading = local && demoRun() !== null
  if (!isLoading && (await theStore().read(installation))) redirect('/sign-in')
  if (!local) redirect('/first-run/workspace')
  return <FirstRunChoice isLoading={isLoading} />
}
