import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { makeResetLink } from './actions'
import { PeopleList } from '@/components/people/people-list'
import { listPeople, mayListPeople } from '@/lib/queries/list-people'
import { wordsOfPage } from '@/lib/server/page-language'
import { requireActor } from '@/lib/server/session'
import { theStore } from '@/lib/server/store'

export async function generateMetadata(): Promise<Metadata> {
  const t = await wordsOfPage()
  return { title: t('account.people') }
}

export default async function PeoplePage() {
  const actor = await requireActor()
  if (!mayListPeople(actor)) notFound()
  const t = await wordsOfPage()
  const people = await theStore().read((reader) => listPeople(reader, actor))
  const lines = people.map(({ role, ...person }) => ({
    ...person,
    role: t(`shell.role_${role}`),
    mayReset: person.isActive && (role !== 'owner' || actor.role === 'owner'),
  }))
  return (
    <section className="grid gap-3">
      <div>
        <h1 className="text-20">{t('account.people')}</h1>
        <p className="text-14 text-ink-2">{t('account.peopleDetail')}</p>
      </div>
      <PeopleList people={lines} makeLink={makeResetLink} />
    </section>
  )
}
