import type { Messages } from '../en'

export const quick: Messages['quick'] = {
  call: '电话',
  visit: '拜访',
  opportunity: '商机',
  customer: '客户',
  task: '任务',
  subject: '主题',
  result: '结果',
  resultHint: '写明结果才算有效跟进。',
  name: '名称',
  amount: '金额',
  expectedCloseOn: '预计成交日',
  phone: '电话号码',
  dueOn: '截止日期',
  notAnAmount: '这不是有效的金额。',
}
