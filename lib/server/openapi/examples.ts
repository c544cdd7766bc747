import type { DescribedActName } from '@/lib/commands/described-acts'
import type { RecordName } from '@/lib/records/names'

/** What a new record of each kind holds, for the API's guide: apart from the descriptions, which travel to the browser. */
const examples: Record<RecordName, Record<string, unknown>> = {
  approval: {
    opportunityId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
    stageId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6e',
    note: '客户要求本周内签约',
  },
  calendar: { name: '客服值班', timeZone: 'Asia/Shanghai', monday: '09:00-12:00 13:00-18:00' },
  calendarDay: {
    calendarId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
    day: '2026-10-10',
    name: '国庆节调休上班',
    hours: '09:00-12:00 13:00-18:00',
  },
  product: { name: '分拣机器人 X2', code: 'SR-X2', unit: '台', price: 8_600_000, currency: 'CNY' },
  source: { name: '展会', nameEn: 'Trade fair' },
  lostReason: { name: '价格', nameEn: 'Price' },
  competitor: { name: '远景软件', website: 'https://example.com', strengths: '价格低' },
  tag: { name: '重点', nameEn: 'Key' },
  contact: {
    name: '陈立',
    customerId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
    title: '采购经理',
    phone: '+86 138 0013 8000',
  },
  contract: {
    name: '智能仓储一期合同',
    number: 'HT-2026-0018',
    customerId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
    value: 126_500_000,
    currency: 'CNY',
    startsOn: '2026-10-01',
    endsOn: '2027-09-30',
  },
  asset: {
    name: '分拣机器人 X2（3 号线）',
    customerId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
    serial: 'SRX2-260311',
    installedOn: '2026-03-11',
    warrantyUntil: '2028-03-10',
  },
  customField: {
    record: 'customer',
    key: 'warrantyGrade',
    kind: 'choice',
    name: '保修等级',
    nameEn: 'Warranty grade',
  },
  fieldOption: {
    fieldId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
    code: 'gold',
    name: '金牌',
    nameEn: 'Gold',
  },
  customer: {
    name: '明远精工有限公司',
    industry: '智能制造',
    region: '320508',
    level: 'A',
  },
  lead: { name: '周宁', company: '云帆物流有限公司', phone: '+86 139 0013 9000', status: 'new' },
  opportunityContact: {
    opportunityId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
    contactId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6e',
    role: 'decision_maker',
    attitude: 'supports',
    note: '关心交付周期',
  },
  opportunityLine: {
    opportunityId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
    name: '分拣机器人 X2',
    quantity: '2',
    unit: '台',
    listPrice: '86000',
    unitPrice: '81700',
  },
  opportunity: {
    name: '智能仓储一期',
    customerId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
    amount: 128_000_000,
    currency: 'CNY',
    expectedCloseOn: '2026-09-30',
  },
  user: { name: '王敏', email: 'wang.min@example.com', role: 'rep', language: 'zh-CN' },
  team: { name: '华东直销' },
  pipeline: { name: '渠道', nameEn: 'Channel' },
  stage: {
    name: '方案报价',
    nameEn: 'Quoted',
    pipelineId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
    kind: 'open',
    probability: 50,
    forecastCategory: 'best_case',
    rotDays: 10,
  },
  rate: { currency: 'USD', fromDay: '2026-09-30', rate: '7.1055', note: '中国外汇交易中心中间价' },
  segment: { name: '沉睡的 A 级客户', filter: { field: 'level', op: 'is', value: 'A' }, isShared: true },
  view: { name: '我的重点客户', list: 'customers', address: 'owner=me&sort=-updatedAt', isShared: false },
  keyActivity: {
    stageId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
    name: '约见决策人',
    nameEn: 'Meet who decides',
    dueInDays: 3,
  },
  checkItem: {
    stageId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
    name: '预算已确认',
    nameEn: 'The budget is confirmed',
    isRequired: true,
  },
  ticket: {
    subject: '3 号线分拣机频繁停机',
    type: 'complaint',
    severity: 'high',
    channel: 'phone',
    callerName: '陈立',
    callerPhone: '+86 138 0013 8000',
  },
  activity: {
    subject: '现场演示',
    kind: 'visit',
    at: '2026-07-23T14:30:00+08:00',
    isDone: true,
    result: '对方确认需求，月底前要报价',
    opportunityId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
  },
  task: {
    title: '寄送报价',
    dueOn: '2026-07-31',
    opportunityId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
  },
}

/** What is sent with the acts that descriptions name; of the others nothing is. */
const actExamples: Partial<Record<DescribedActName, Record<string, unknown>>> = {
  'approval.approve': { answer: '同意，注意账期' },
  'approval.reject': { answer: '先补齐授权书' },
  'calendar.loadHolidays': { year: 2026 },
  'lead.convert': { opportunityName: '智能仓储一期', amount: 128_000_000, currency: 'CNY' },
  'opportunity.hold': { holdUntil: '2026-10-08' },
  'user.joinTeam': { teamId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d' },
  'ticket.reply': { replyWay: 'call', replyText: '已告知客户工程师明天上午到场' },
  'ticket.resolve': { remedy: '更换传感器，免收上门费', rootCause: '批次 2603 的传感器受潮' },
  'ticket.reopen': { reopenReason: '客户反映同样的故障再次出现' },
  'ticket.link': { customerId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d' },
}

/** Gives what is sent with an act, 'ticket.reply'. */
export function actExampleFor(name: string): Record<string, unknown> {
  return (actExamples as Record<string, Record<string, unknown> | undefined>)[name] ?? {}
}

/** Gives what a new record of a kind holds; nothing for a kind that is described elsewhere. */
export function exampleFor(record: RecordName): Record<string, unknown> {
  return (examples as Partial<typeof examples>)[record] ?? {}
}
