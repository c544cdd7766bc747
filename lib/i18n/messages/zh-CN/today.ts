import type { Messages } from '../en'

export const today: Messages['today'] = {
  greeting: '{name}，今天的工作',
  clear: '今天没有待办',
  clearDetail: '没有到期的任务，没有久未跟进的商机，本周也没有预计成交的商机。',
  tasks: '到期和逾期的任务',
  noTasks: '没有到期的任务。',
  rotting: '久未跟进的商机',
  noRotting: '在谈商机都已按时跟进。',
  closing: '本周内预计成交',
  noClosing: '本周没有预计成交的商机。',
  rotten: '{days} 天未跟进，上限 {limit} 天',
  pastClose: '已过预计成交日 {day}',
  closesOn: '预计 {day} 成交',
  overdue: '逾期 {n} 天',
  dueToday: '今天到期',
  noAmount: '未填金额',
  more: '还有 {n} 条',
  done: '将“{title}”标为完成',
  wasDone: '“{title}”已完成',
  notSaved: '未能保存，任务保持原样，请重试。',
}
