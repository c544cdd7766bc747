import type { Messages } from '../en'

export const stagePath: Messages['stagePath'] = {
  title: '阶段路径',
  moveTo: '移到“{stage}”',
  guidance: '本阶段要做的事',
  checklist: '检查清单',
  waits: '正在等待{who}批准进入“{stage}”。',
  openRequest: '查看申请',
  checkRequired: '推进前必须',
  checkedOf: '已完成 {done}/{of}',
  skipped: '已跳过',
  ahead: '未到',
  stoodDays: '曾停留 {n} 天',
}
