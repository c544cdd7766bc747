import type { replyWays, ticketChannels } from '../../tickets'
import type { Choices } from '../weighing'

type Channel = (typeof ticketChannels)[number]

/** How customers reach the service desk, by language. */
export const channelsOf: Readonly<Record<'zh-CN' | 'en', Choices<Channel>>> = {
  'zh-CN': [
    ['phone', 44],
    ['wechat', 28],
    ['web', 10],
    ['email', 8],
    ['portal', 6],
    ['visit', 4],
  ],
  en: [
    ['email', 46],
    ['phone', 30],
    ['web', 14],
    ['portal', 10],
  ],
}

/** How one answers those who came this way. */
export const byChannel: Readonly<Record<Channel, (typeof replyWays)[number]>> = {
  phone: 'call',
  wechat: 'wechat',
  email: 'email',
  web: 'email',
  portal: 'email',
  visit: 'visit',
}
