import { makeResetLink } from './actions'
import type { viewerSpeech } from '../viewer-speech'
import { PeopleList } from '@/components/people/people-list'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { listPeople } from '@/lib/queries/list-people'
import { theStore } from '@/lib/server/store'

/** Everybody with the way to a new password, for those who look after the workspace. */
export async function PasswordLinks({ viewer, t }: Awaited<ReturnType<typeof viewerSpeech>>) {
  const people = await theStore().read((reader) => listPeople(reader, viewer))
  const lines = people.map(({ role, ...person }) => ({
    ...person,
    role: t(`shell.role_${role}`),
    mayReset: person.isActive && (role !== 'owner' || viewer.role === 'owner'),
  }))
  const { account, door } = messages[viewer.language]
  return (
    <section className="grid gap-3">
      <div>
        <h2 className="text-16">{t('settings.passwords')}</h2>
        <p className="text-14 text-ink-2">{t('account.peopleDetail')}</p>
      </div>
      <SpeechProvider language={viewer.language} messages={{ account, door }}>
        <PeopleList people={lines} makeLink={makeResetLink} />
      </SpeechProvider>
    </section>
  )
}
