import {
  endTheirSessions,
  invite,
  makeInvitation,
  makeReset,
  resetTheirSecondFactor,
  takeInvitationBack,
  viewAs,
} from './actions'
import { personLook } from './person-look'
import type { Viewer, viewerSpeech } from '../viewer-speech'
import { InviteButton } from '@/components/people/invite-button'
import { PeopleList } from '@/components/people/people-list'
import { isLanguage } from '@/lib/domain/languages'
import { roles } from '@/lib/domain/roles'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import type { Reader } from '@/db'
import { listPeople } from '@/lib/queries/list-people'
import { openWorkOf } from '@/lib/queries/open-work'
import { teamChoices } from '@/lib/queries/team-choices'
import { workspaceOf } from '@/lib/queries/workspace'
import { theStore } from '@/lib/server/store'

const acts = {
  makeReset,
  inviteAgain: makeInvitation,
  revokeInvitation: takeInvitationBack,
  endSessions: endTheirSessions,
  viewAs,
  resetSecondFactor: resetTheirSecondFactor,
}

/** Everybody with their ways in, for those who look after the workspace. */
export async function WaysIn({ viewer, t }: Awaited<ReturnType<typeof viewerSpeech>>) {
  const { people, open, teams, home } = await theStore().read(async (reader) => ({
    ...(await withOpenWork(reader, viewer)),
    teams: await teamChoices(reader, viewer),
    home: await workspaceOf(reader),
  }))
  const isOffered = (role: string) => role !== 'owner' || viewer.role === 'owner'
  const { account, door, handOver, people: words, user } = messages[viewer.language]
  return (
    <SpeechProvider language={viewer.language} messages={{ account, door, handOver, people: words, user }}>
      <section className="grid gap-3">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0 flex-1 basis-64">
            <h2 className="text-16">{t('people.title')}</h2>
            <p className="text-14 text-ink-2">{t('people.about')}</p>
          </div>
          <InviteButton
            roles={roles.filter(isOffered).map((value) => ({ value, label: t(`shell.role_${value}`) }))}
            teams={teams}
            language={isLanguage(home?.language) ? home.language : viewer.language}
            invite={invite}
          />
        </div>
        <PeopleList
          people={people.map((line) => personLook(line, viewer, t, open.get(line.id)))}
          acts={acts}
        />
      </section>
    </SpeechProvider>
  )
}

/** Who is switched off may still own what somebody has to go on with. */
async function withOpenWork(reader: Reader, viewer: Viewer) {
  const people = await listPeople(reader, viewer)
  const left = people.filter(({ isActive }) => !isActive).map(({ id }) => id)
  return { people, open: await openWorkOf(reader, viewer, left) }
}
