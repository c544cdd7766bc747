import { SeededRandom } from '../seeded-random'
import { dayLength, hour } from './calendar'
import type { DemoCustomer } from './customers'
import { filled } from './filling'
import { leadScore } from './lead-standing'
import type { DemoLead } from './leads'
import type { DemoOpportunity } from './opportunities'
import { convertedCount } from './options'
import { languageIn, type Scene } from './scene'
import { leadTexts } from './words/lead-texts'

/**
 * The lead that an opportunity came from, or null: as many as the options say, spread evenly over the opportunities by
 * their serial number (1, 2, 3 …).
 */
export function convertedLead(
  scene: Scene,
  serial: number,
  opportunity: DemoOpportunity,
  customer: DemoCustomer,
): DemoLead | null {
  const { options, calendar } = scene
  const share = convertedCount(options) / options.opportunities
  if (Math.floor(serial * share + 1e-9) === Math.floor((serial - 1) * share + 1e-9)) return null
  const random = new SeededRandom(`${options.seed}:converted-lead:${serial}`)
  const { primaryContactKey, createdAt: convertedAt, ownerKey, productKey, source } = opportunity
  const contact = customer.contacts.find(({ key }) => key === primaryContactKey)
  const product = scene.productByKey.get(productKey)
  const language = languageIn(customer.country)
  const isCompany = customer.kind === 'company'
  return {
    key: `converted-lead:${serial}`,
    name: contact?.name ?? customer.name,
    company: isCompany ? customer.name : null,
    title: contact?.title ?? null,
    phone: contact?.phone ?? customer.phone,
    email: contact?.email ?? null,
    wechat: contact?.wechat ?? null,
    province: customer.province,
    city: customer.city,
    score: leadScore(random, 'converted'),
    source,
    productKey,
    ownerKey,
    description: filled(random.pick(leadTexts[language].wishes), {
      contact: contact?.name ?? customer.name,
      product: (language === 'en' ? product?.shortEn : product?.short) ?? '',
      n: 2,
    }),
    createdAt: calendar.workInstant(random, convertedAt - random.int(2, 25) * dayLength, convertedAt - hour),
    steps: [{ status: 'converted', at: convertedAt }],
    unqualifiedReason: null,
    // A customer who is a person has no contact made of it.
    converted: {
      customerKey: customer.key,
      contactKey: isCompany ? (contact?.key ?? null) : null,
      opportunityKey: opportunity.key,
    },
    activities: [],
  }
}
