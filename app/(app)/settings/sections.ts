import type { SettingsSection } from '@/components/settings/settings-nav'
import type { Translate } from '@/lib/i18n/translate'
import { plurals } from '@/lib/records/names'
import { mayInWorkspace } from '@/lib/queries/workspace-rights'

type Viewer = Parameters<typeof mayInWorkspace>[0]

/** Gives the sections of the settings that somebody may open, in words, each under its heading. */
export function sectionsFor(viewer: Viewer, t: Translate): SettingsSection[] {
  const runs = mayInWorkspace(viewer, 'workspace.update')
  const all = [
    { group: 'company', key: 'workspace', may: runs },
    { group: 'company', key: 'currencies', may: true },
    { group: 'company', key: 'calendars', may: true },
    { group: 'people', key: 'people', may: true },
    { group: 'people', key: 'rights', may: mayInWorkspace(viewer, 'workspace.setRights') },
    { group: 'people', key: 'account', may: true },
    { group: 'records', key: 'pipelines', may: true },
    { group: 'records', key: 'fields', may: runs },
    { group: 'records', key: 'options', may: true },
    { group: 'records', key: 'imports', may: true },
    { group: 'programs', key: 'tokens', may: mayInWorkspace(viewer, 'token.create') },
    { group: 'programs', key: 'api', may: true },
    { group: 'upkeep', key: 'exports', may: mayInWorkspace(viewer, 'log.readAll') },
    { group: 'upkeep', key: 'health', may: mayInWorkspace(viewer, 'workspace.health') },
    { group: 'upkeep', key: 'log', may: mayInWorkspace(viewer, 'log.read') },
  ] as const
  return all
    .filter(({ may }) => may)
    .map(({ key, group }) => ({
      key,
      group: t(`settings.group_${group}`),
      // Fields are records: their list is the one that every kind of record has.
      href: key === 'fields' ? `/${plurals.customField}` : `/settings/${key}`,
      label: t(`settings.${key}`),
      about: t(`settings.${key}About`),
    }))
}
