import { toLocalText } from '@/components/fields/dates'

/** Gives when somebody else moved a card, by the workspace's clock: 14:02, with the day where that is not today. */
export function movedWhen(at: number, today: string, timeZone: string): string {
  const [day, time = ''] = toLocalText(at, timeZone).split('T')
  return day === today ? time : `${day} ${time}`
}
