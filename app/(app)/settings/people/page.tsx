import type { Metadata } from 'next'
import Link from 'next/link'
import { TeamPeople } from './team-people'
import { WaysIn } from './ways-in'
import { viewerSpeech } from '../viewer-speech'
import { SettingsSection } from '@/components/settings/settings-section'
import { buttonLook } from '@/components/ui/button-look'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { roles } from '@/lib/domain/roles'
import { mayListPeople } from '@/lib/queries/list-people'
import { peopleCounts } from '@/lib/queries/people-counts'
import { theStore } from '@/lib/server/store'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await viewerSpeech()
  return { title: t('settings.people') }
}

/** How many people work here, in which roles, and links to choose a password; the lists are lists like all others. */
export default async function PeoplePage() {
  const { viewer, t } = await viewerSpeech()
  const { byRole, inactive, teams, mayEdit } = await theStore().read((reader) => peopleCounts(reader, viewer))
  const countOf = (role: string) => byRole.find((line) => line.role === role)?.n ?? 0
  const active = byRole.reduce((sum, { n }) => sum + n, 0)
  const parts = [
    t('settings.activePeople', { n: active }),
    ...(inactive > 0 ? [t('settings.inactivePeople', { n: inactive })] : []),
    t('settings.teamCount', { n: teams }),
  ]
  return (
    <SettingsSection title={t('settings.people')} about={parts.join(' · ')}>
      <div className="flex flex-wrap items-center gap-3">
        <Link href="/users" className={buttonLook(mayEdit ? 'primary' : 'quiet')}>
          {t('settings.openPeople')}
        </Link>
        <Link href="/teams" className={buttonLook('quiet')}>
          {t('settings.openTeams')}
        </Link>
        {!mayEdit && <p className="text-14 text-ink-2">{t('settings.peopleReadOnly')}</p>}
      </div>
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
      {mayListPeople(viewer) ? <WaysIn viewer={viewer} t={t} /> : <TeamPeople viewer={viewer} t={t} />}
    </SettingsSection>
  )
}
