import { redirect } from 'next/navigation'
import { installation } from '@/lib/queries/installation'
import { currentActor } from '@/lib/server/session'
import { theStore } from '@/lib/server/store'

/** Sends everybody where they can go on. */
export default async function Home() {
  if (await currentActor()) redirect('/today')
  redirect((await theStore().read(installation)) ? '/sign-in' : '/first-run')
}
