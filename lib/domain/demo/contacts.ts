import type { SeededRandom } from '../seeded-random'
import { chineseName, surnameOf, westernName } from './person-name'
import { chineseMobile, westernPhone } from './phones'
import type { DemoCity } from './words/cities'
import { titles } from './words/person-names'

export const contactRoles = ['decision_maker', 'influencer', 'user', 'finance'] as const
export type DemoContactRole = (typeof contactRoles)[number]

export interface DemoContact {
  key: string
  name: string
  title: string | null
  role: DemoContactRole
  phone: string
  email: string | null
  wechat: string | null
  isPrimary: boolean
}

/** Most contacts a customer can have; serial numbers of phones leave room for as many. */
const mostContacts = 6

interface Employer {
  index: number
  city: DemoCity
  mailDomain: string
  level: string
}

/** The people one talks to at a company: one to six, more at important customers, exactly one of them primary. */
export function companyContacts(random: SeededRandom, employer: Employer): DemoContact[] {
  const most = { A: 6, B: 4, C: 3 }[employer.level] ?? 2
  const count = Math.min(mostContacts, random.int(1, most))
  const known = new Set<string>()
  return Array.from({ length: count }, (_, place) => {
    const western = employer.city.country !== 'CN'
    let person = western ? westernName(random) : chineseName(random)
    while (known.has(person.slug)) person = western ? westernName(random) : chineseName(random)
    known.add(person.slug)
    const role = contactRoles[place] ?? random.pick(contactRoles)
    const serial = employer.index * mostContacts + place
    return {
      key: contactKey(employer.index, place),
      name: person.name,
      title: random.pick(titles[western ? 'en' : 'zh'][role]),
      role,
      phone: western ? westernPhone(employer.city, random) : chineseMobile(serial),
      email: random.bool(western ? 0.97 : 0.72)
        ? `${person.slug.replace('-', '.')}@${employer.mailDomain}`
        : null,
      wechat: !western && random.bool(0.6) ? `${person.slug.replace('-', '_')}_${serial}` : null,
      isPrimary: place === 0,
    }
  })
}

/** A customer who is a person is also the only contact. */
export function personContact(random: SeededRandom, index: number, name: string, slug: string): DemoContact {
  const serial = index * mostContacts
  return {
    key: contactKey(index, 0),
    name,
    title: null,
    role: 'decision_maker',
    phone: chineseMobile(serial),
    email: random.bool(0.5) ? `${slug.replace('-', '.')}.${index}@example.cn` : null,
    wechat: random.bool(0.8) ? `${slug.replace('-', '_')}_${serial}` : null,
    isPrimary: true,
  }
}

function contactKey(customerIndex: number, place: number): string {
  return `contact:${customerIndex}-${place + 1}`
}

/** How a rep speaks of the contact: 王总, 李经理, 张工; Western contacts by their given name. */
export function salutation(contact: DemoContact, western: boolean): string {
  if (western) return contact.name.split(' ')[0] ?? contact.name
  if (!contact.title) return contact.name
  const honour = { decision_maker: '总', influencer: '经理', user: '工', finance: '经理' }[contact.role]
  return surnameOf(contact.name) + honour
}
