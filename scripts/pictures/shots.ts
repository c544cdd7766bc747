import type { Language } from '@/lib/domain/languages'
import type { MessageKey } from '@/lib/i18n/translate'

export interface Shot {
  /** board-zh-light-1440.png and its like. */
  name: string
  screen: Screen
  size: (typeof sizes)[number]
  theme: 'light' | 'dark'
  language: Language
}

export interface Screen {
  name: string
  /** Where it is; a function of the opportunity that is opened. */
  path: (opportunityId: string) => string
  /** Who looks; nobody at the door, and at an installation that nobody has set up. */
  as: 'rep' | 'manager' | 'administrator' | 'nobody' | 'first'
  /** Keys pressed once it stands still. */
  keys?: readonly string[]
  /** What of it is pressed after those, by what it is called. */
  presses?: readonly MessageKey[]
}

const sizes = [
  { name: '1440', width: 1440, height: 900 },
  { name: '1024', width: 1024, height: 768 },
  { name: '390', width: 390, height: 844 },
] as const

const screens: Screen[] = [
  { name: 'sign-in', path: () => '/sign-in', as: 'nobody' },
  { name: 'first-run', path: () => '/first-run', as: 'first' },
  { name: 'today', path: () => '/today', as: 'rep' },
  { name: 'board', path: () => '/board', as: 'manager' },
  { name: 'forecast', path: () => '/board/forecast', as: 'manager' },
  { name: 'calendar', path: () => '/board/calendar', as: 'manager' },
  { name: 'customers', path: () => '/customers', as: 'manager' },
  { name: 'drawer', path: (id) => `/board?open=opportunity/${id}`, as: 'manager' },
  { name: 'opportunities', path: () => '/opportunities', as: 'manager' },
  { name: 'opportunity', path: (id) => `/opportunities/${id}`, as: 'manager' },
  { name: 'palette', path: () => '/today', as: 'manager', keys: ['Control+k', 'h', 'w'] },
  { name: 'inbox', path: () => '/inbox', as: 'rep' },
  { name: 'tickets', path: () => '/tickets', as: 'manager' },
  { name: 'log', path: () => '/settings/log', as: 'administrator' },
  { name: 'bin', path: () => '/bin', as: 'manager' },
  {
    name: 'filter',
    path: () => '/customers',
    as: 'manager',
    presses: ['filter.button', 'filter.addCondition'],
  },
  {
    name: 'bulk',
    path: () => '/customers',
    as: 'manager',
    keys: ['j', 'x', 'j', 'x'],
    presses: ['bulk.update'],
  },
  { name: 'form', path: () => '/customers', as: 'rep', presses: ['customer.new'] },
  { name: 'import', path: () => '/customers/import', as: 'rep' },
  { name: 'settings', path: () => '/settings', as: 'administrator' },
  {
    name: 'stage-form',
    path: () => '/settings/pipelines',
    as: 'administrator',
    presses: ['layout.addStage'],
  },
  ...[
    'account',
    'api',
    'calendars',
    'currencies',
    'exports',
    'health',
    'imports',
    'options',
    'people',
    'pipelines',
    'rights',
    'tokens',
    'workspace',
  ].map((page): Screen => ({
    name: `settings-${page}`,
    path: () => `/settings/${page}`,
    as: 'administrator',
  })),
]

/** Every screen in every size, theme and language, as pictures to be looked at. */
export const shots: Shot[] = screens.flatMap((screen) =>
  sizes.flatMap((size) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['zh-CN', 'en'] as const).map((language) => ({
        name: `${screen.name}-${language.slice(0, 2)}-${theme}-${size.name}`,
        ...{ screen, size, theme, language },
      })),
    ),
  ),
)
