import type { Metadata } from 'next'
import Link from 'next/link'
import { makeResetLink } from './actions'
import { viewerSpeech } from '../viewer-speech'
import { PeopleList } from '@/components/people/people-list'
import { SettingsSection } from '@/components/settings/settings-section'
import { buttonLook } from '@/components/ui/button-look'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { roles } from '@/lib/domain/roles'
import { listPeople, mayListPeople } from '@/lib/queries/list-people'
import { peopleCounts } from '@/lib/queries/people-counts'
import { theStore } from '@/lib/server/store'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await viewerSpeech()
  return { title: t('settings.people') }
}

/** How many people work here, in which roles; the lists themselves are lists like all others. */
export default async function PeoplePage() {
  const { viewer, t } = await viewerSpeech()
  const { counts, people } = await theStore().read(async (reader) => ({
    counts: await peopleCounts(reader, viewer),
    people: mayListPeople(viewer) ? await listPeople(reader, viewer) : [],
  }))
  const { byRole, inactive, teams, mayEdit } = counts
  const lines = people.map(({ role, ...person }) => ({
    ...person,
    role: t(`shell.role_${role}`),
    mayReset: person.isActive && (role !== 'owner' || viewer.role === 'owner'),
  }))
  const countOf = (role: string) => byRole.find((line) => line.role === role)?.n ?? 0
  const active = byRole.reduce((sum, { n }) => sum + n, 0)
  const parts = [
    t('settings.activePeople', { n: active }),
    ...(inactive > 0 ? [t('settings.inactivePeople', { n: inactive })] : []),
    t('settings.teamCount', { n: teams }),
  ]
  return (
    <SettingsSection title={t('settings.people')} about={parts.join(' · ')}>
      <Table className="max-w-96">
        <thead>
          <tr>
            <HeadCell>{t('settings.role')}</HeadCell>
            <HeadCell figure>{t('settings.roleCount')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <Row key={role}>
              <Cell>{t(`shell.role_${role}`)}</Cell>
              <Cell figure>{countOf(role)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <div className="flex flex-wrap items-center gap-3">
        <Link href="/users" className={buttonLook(mayEdit ? 'primary' : 'quiet')}>
          {t('settings.openPeople')}
        </Link>
        <Link href="/teams" className={buttonLook('quiet')}>
          {t('settings.openTeams')}
        </Link>
        {!mayEdit && <p className="text-14 text-ink-2">{t('settings.peopleReadOnly')}</p>}
      </div>
      {lines.length > 0 && <PeopleList people={lines} makeLink={makeResetLink} />}
    </SettingsSection>
  )
}
