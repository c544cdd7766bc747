import type { SettingsSection } from '@/components/settings/settings-nav'
import type { Translate } from '@/lib/i18n/translate'
import { plurals } from '@/lib/records/names'
import { mayInWorkspace } from '@/lib/queries/workspace-rights'

type Viewer = Parameters<typeof mayInWorkspace>[0]

/** Gives the sections of the settings that somebody may open, in words. */
export function sectionsFor(viewer: Viewer, t: Translate): SettingsSection[] {
  const all = [
    { key: 'workspace', may: mayInWorkspace(viewer, 'workspace.update') },
    { key: 'people', may: true },
    { key: 'pipelines', may: true },
    { key: 'fields', may: mayInWorkspace(viewer, 'workspace.update') },
    { key: 'imports', may: true },
    { key: 'tokens', may: mayInWorkspace(viewer, 'token.create') },
    { key: 'health', may: mayInWorkspace(viewer, 'workspace.health') },
    { key: 'log', may: mayInWorkspace(viewer, 'log.read') },
    { key: 'account', may: true },
  ] as const
  return all
    .filter(({ may }) => may)
    .map(({ key }) => ({
      key,
      // Fields are records: their list is the one that every kind of record has.
      href: key === 'fields' ? `/${plurals.customField}` : `/settings/${key}`,
      label: t(`settings.${key}`),
      about: t(`settings.${key}About`),
    }))
}
