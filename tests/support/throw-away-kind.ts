import { dialect } from '@/db'
import { double, flag, id, instant, json, minor, table, text, whole } from '@/db/columns'
import { stamps } from '@/db/schema/stamps'
import { messages } from '@/lib/i18n/messages'
import { recordWords as english } from '@/lib/i18n/messages/en/record-words'
import { recordWords as chinese } from '@/lib/i18n/messages/zh-CN/record-words'
import { descriptions } from '@/lib/records/all'
import { type Description, stampFields } from '@/lib/records/description'
import { customRecords } from '@/lib/records/extended'
import type { Fields } from '@/lib/records/field'
import { withLearned } from '@/lib/records/learned-fields'
import { exporters, readers, sellers } from '@/lib/records/may'
import { plurals, type RecordName, recordNames } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { plainSql } from './plain-sql'

// A kind of record that only a test knows: what follows is what a developer would write into lib/records, db/schema and the
// messages. Importing this file adds it, and must come before anything that reads the descriptions.

/** Its name, where the compiler wants one that it knows. */
export const gadget = 'gadget' as RecordName

const fields = {
  ...stampFields,
  name: { kind: 'text', label: 'name', isRequired: true, isSortable: true },
  serial: { kind: 'text', label: 'serial', isSortable: true },
  grade: { kind: 'choice', label: 'grade', choices: ['plain', 'fine'], initial: 'plain', isSortable: true },
  customerId: { kind: 'reference', label: 'customerId', refersTo: 'customer' },
  ownerId: { kind: 'reference', label: 'ownerId', refersTo: 'user', initially: 'me' },
  price: { kind: 'money', label: 'price', currencyField: 'currency', isSummed: true, isSortable: true },
  currency: { kind: 'currency', label: 'currency', isRequired: true, initially: 'currency' },
  weight: { kind: 'number', label: 'weight' },
  pieces: { kind: 'whole', label: 'pieces', min: 0 },
  share: { kind: 'percent', label: 'share' },
  boughtOn: { kind: 'day', label: 'boughtOn', isSortable: true },
  seenAt: { kind: 'instant', label: 'seenAt' },
  life: { kind: 'duration', label: 'life' },
  isLoud: { kind: 'flag', label: 'isLoud', initial: false },
  email: { kind: 'email', label: 'email' },
  phone: { kind: 'phone', label: 'phone' },
  website: { kind: 'url', label: 'website' },
  tags: { kind: 'tags', label: 'tags', initial: [] },
  secret: { kind: 'text', label: 'secret', hiddenFrom: ['rep'] },
  notes: { kind: 'longText', label: 'notes' },
} as const satisfies Fields

const description: Description = {
  name: gadget,
  title: 'name',
  searched: ['name', 'serial'],
  searchCode: 'z',
  hits: 3,
  isDiscussed: true,
  isImported: true,
  columns: ['name', 'grade', 'price', 'ownerId'],
  sort: 'name',
  unique: ['serial'],
  about: ['customerId'],
  may: {
    read: readers,
    create: sellers,
    update: sellers,
    delete: sellers,
    restore: sellers,
    export: exporters,
  },
  whose: [{ field: 'ownerId' }],
  get fields() {
    return withLearned(gadget, fields)
  },
}

const gadgets = table('gadgets', {
  id: id().primaryKey(),
  name: text().notNull(),
  nameKey: text().notNull(),
  sortKey: text().notNull(),
  serial: text().unique(),
  grade: text(),
  customerId: id(),
  ownerId: id(),
  price: minor(),
  currency: text().notNull(),
  weight: double(),
  pieces: whole(),
  share: whole(),
  boughtOn: text(),
  seenAt: instant(),
  life: whole(),
  isLoud: flag(),
  email: text(),
  phone: text(),
  website: text(),
  tags: json<string[]>().notNull(),
  secret: text(),
  notes: text(),
  ...stamps,
})

const words = (name: string, one: string) => ({
  ...Object.fromEntries(Object.keys(fields).map((field) => [field, `${field} (${name})`])),
  grade_plain: `plain (${name})`,
  grade_fine: `fine (${name})`,
  one,
  many: name,
  new: name,
  about: name,
})
const spoken = { en: words('Gadgets', 'gadget'), 'zh-CN': words('量具', '量具') }

Object.assign(plurals, { [gadget]: 'gadgets' })
recordNames.push(gadget)
Object.assign(descriptions, { [gadget]: description })
Object.assign(tables, { [gadget]: gadgets })
;(customRecords as unknown as string[]).push(gadget)
for (const [language, own] of Object.entries(spoken))
  Object.assign(messages[language as 'en'], { [gadget]: own })
Object.assign(english, { [gadget]: spoken.en })
Object.assign(chinese, { [gadget]: spoken['zh-CN'] })

/** Makes its table in a database: the migration that would be generated for it. */
export async function makeGadgetTable(address: string): Promise<void> {
  const words = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const columns = (type: string, names: string) => names.split(' ').map((name) => `${name} ${type}`)
  await plainSql(
    address,
    `create table gadgets (${[
      'id text primary key',
      ...columns(`${words} not null`, 'name name_key sort_key currency tags'),
      ...columns(words, 'grade customer_id owner_id bought_on email phone website secret notes'),
      `serial ${words} unique`,
      ...columns('bigint', 'price pieces share seen_at life created_at updated_at deleted_at'),
      ...columns(words, 'created_by_id updated_by_id'),
      'weight double precision',
      'is_loud boolean',
      'version bigint not null default 1',
    ].join()})`,
  )
}
