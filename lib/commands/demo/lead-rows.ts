import type { DemoLead } from '@/lib/domain/demo/leads'
import type { Batch } from './batch'
import { type DemoWorld, founder } from './demo-world'
import { begun, changed } from './story'
import { addActivity } from './work-rows'

/** Puts down a lead with what became of it; a converted one after the opportunity that it led to. */
export function addLead(batch: Batch, world: DemoWorld, lead: DemoLead): void {
  const { key, name, company, title, phone, email, wechat, province, city, score, description } = lead
  const { ownerKey, createdAt, converted } = lead
  const values = {
    ...{ name, company, title, phone, email, wechat, province, city, score, description },
    status: 'new',
    sourceId: world.idOf(lead.source),
    productId: world.idOf(lead.productKey),
    ownerId: world.idOf(ownerKey),
    tags: [],
  }
  const by = ownerKey ?? founder
  let { row } = begun(batch, world, 'lead', world.actor(by, createdAt), key, values)
  for (const { status, at } of lead.steps) {
    const actor = world.actor(by, at)
    if (status !== 'converted') {
      const why = status === 'unqualified' ? { unqualifiedReason: lead.unqualifiedReason } : {}
      row = changed(batch, world, 'lead.update', actor, row, { status, ...why }).row
    } else if (converted) {
      const made = {
        customerId: world.idOf(converted.customerKey),
        contactId: world.idOf(converted.contactKey),
        opportunityId: world.idOf(converted.opportunityKey),
      }
      row = changed(batch, world, 'lead.convert', actor, row, { status, convertedAt: at, ...made }).row
    }
  }
  batch.add('leads', row as never)
  for (const activity of lead.activities) addActivity(batch, world, { leadId: row.id }, activity, activity.at)
}
