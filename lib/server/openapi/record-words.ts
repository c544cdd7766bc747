import type { RecordName } from '@/lib/records/names'

/** What each kind of record is, in a sentence or two. */
export const recordWords: Record<RecordName, string> = {
  user: 'Somebody who works with Loudou. Who is no longer there is made inactive, not deleted.',
  team: 'People under a lead. Teams form a tree; a manager sees what the people of their teams, and of those below, own.',
  customer: 'A company or a person that one sells to or could sell to.',
  contact: 'A person at a customer.',
  opportunity:
    'A sale in the making: it stands in exactly one stage of one pipeline. What its stage says about it is changed by acts (move, win, lose, reopen), never by editing.',
  pipeline: 'A way of selling: an ordered list of stages.',
  stage: 'A step of a pipeline. Its kind says what standing there means: open, won or lost.',
  product: 'What is sold, with its list price.',
  activity: 'A call, meeting, visit, message or note: planned or done.',
  task: 'Something to be done by somebody by a day.',
  source: 'Where customers and opportunities come from.',
  lostReason: 'Why an opportunity was lost: asked at every loss.',
}

/** What each kind of record holds when it is made, for the examples of the document. */
export const newExamples: Record<RecordName, Record<string, unknown>> = {
  user: { name: '王敏', email: 'wang.min@example.com', role: 'rep', language: 'zh-CN' },
  team: { name: '华东直销' },
  customer: {
    name: '明远精工有限公司',
    industry: '智能制造',
    province: '江苏省',
    city: '苏州市',
    level: 'A',
  },
  contact: {
    name: '陈立',
    customerId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
    title: '采购经理',
    phone: '+86 138 0013 8000',
  },
  opportunity: {
    name: '智能仓储一期',
    customerId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
    amount: 128_000_000,
    currency: 'CNY',
    expectedCloseOn: '2026-09-30',
  },
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
  product: { name: '分拣机器人 X2', code: 'SR-X2', unit: '台', price: 8_600_000, currency: 'CNY' },
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
  source: { name: '展会', nameEn: 'Trade fair' },
  lostReason: { name: '价格', nameEn: 'Price' },
}
