import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openStore, type Store } from '@/db'
import { creationOf } from '@/lib/commands/acts'
import { commentOn } from '@/lib/commands/comment'
import { deleteRecord } from '@/lib/commands/delete-record'
import { plurals, type RecordName } from '@/lib/records/names'
import { startApp } from '../support/app-server'
import { journeysOn } from '../support/journeys'
import { scripts } from '../support/naughty'
import { settled } from '../support/settled'
import { cookieFor } from '../support/signed-in'
import { actorOf, makeWorld } from '../support/world'

let store: Store
let cookie: string
const pages: string[] = []

const journeys = journeysOn(async () => {
  const app = await startApp()
  store = openStore(join(app.data, 'loudou.db'), 'commandLine')
  await makeWorld(store)
  await plantScripts()
  cookie = await cookieFor(store, app.data, 'u-owner')
  return app
})
afterAll(() => store?.close())

/** Writes every script where people write texts: names, lines, long texts, options, comments, names of lists. */
async function plantScripts(): Promise<void> {
  const actor = { ...(await actorOf(store, 'owner')), now: Date.now() }
  const made = (record: RecordName, values: object) =>
    store.write(async (tx) => {
      const outcome = await creationOf(record)(tx, actor, values)
      if (!outcome.ok) throw new Error(`${record} ${JSON.stringify(outcome)}`)
      return outcome.value.row.id
    })
  const first = scripts[0] as string
  const field = await made('customField', { record: 'customer', kind: 'choice', name: first, help: first })
  for (const [at, name] of scripts.entries())
    await made('fieldOption', { fieldId: field, code: `o${at}`, name })
  for (const text of scripts) {
    const lines = { industry: text, city: text, address: text, description: text }
    const customerId = await made('customer', {
      name: text,
      ...lines,
      tags: [text.replaceAll(',', ' ').slice(0, 60)],
    })
    const contactId = await made('contact', { name: text, customerId, title: text })
    const opportunityId = await made('opportunity', { name: text, customerId, contactId })
    await made('task', { title: text, dueOn: '2026-11-30', opportunityId })
    await made('activity', { kind: 'note', subject: text, result: text, customerId })
    await made('lead', { name: text, company: text })
    await made('contract', { name: text, customerId })
    await made('asset', { name: text, customerId })
    await made('ticket', {
      subject: text,
      description: text,
      type: 'complaint',
      channel: 'phone',
      callerName: text,
    })
    for (const record of ['source', 'lostReason', 'competitor', 'tag', 'product', 'team'] as const)
      await made(record, { name: text })
    await store.write((tx) => commentOn(tx, actor, { record: 'customer', id: customerId, comment: text }))
    const binned = await made('customer', { name: text })
    await store.write((tx) => deleteRecord(tx, actor, 'customer', { id: binned }))
    if (pages.length < 12) pages.push(`/customers/${customerId}`, `/opportunities/${opportunityId}`)
  }
  const filter = { field: 'name', op: 'contains', value: first }
  await made('segment', { name: first, filter, isShared: true })
  await made('view', { name: first, list: 'customers', address: 'sort=name', isShared: true })
}

const lists = Object.values(plurals).map((plural) => `/${plural}`)
const places = [
  '/board',
  '/today',
  '/inbox',
  '/bin',
  '/settings',
  '/settings/log',
  '/settings/people',
  ...lists,
]

/** Hears what a page would run or be kept from running; gives all of it at the end. */
async function listen(page: Page): Promise<() => Promise<unknown[]>> {
  const heard: unknown[] = []
  page.on('dialog', (dialog) => {
    heard.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.exposeFunction('__heard', (what: string) => heard.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell = (window as unknown as { __heard: (what: string) => void }).__heard
      tell(`${event.violatedDirective} ${event.blockedURI} ${location.pathname}`)
    })
  })
  return async () => {
    const ran = await page.evaluate(() => (window as unknown as { __ran?: number }).__ran ?? 0)
    return ran > 0 ? [...heard, `ran ${ran}`] : heard
  }
}

test.each([
  ['under the policy', false],
  ['and would be without any policy', true],
])('what people write is shown as they wrote it and runs nowhere, %s', async (_, bypassCSP) => {
  const page = await journeys.open('/today', { bypassCSP, cookies: { 'loudou-session': cookie } })
  const heard = await listen(page)
  for (const path of [...places, ...pages]) {
    await page.goto(`${journeys.app.url}${path}`)
    await page.locator('main').first().waitFor()
    expect([path, await heard()]).toEqual([path, []])
  }
  await page.goto(`${journeys.app.url}/customers`)
  await settled(page)
  await page
    .getByRole('link', { name: scripts[1] as string })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('tablist').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('<script>')
  await page.getByRole('option').filter({ hasText: '<script>' }).first().waitFor()
  expect(await heard()).toEqual([])
})
