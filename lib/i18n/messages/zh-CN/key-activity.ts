import type { Messages } from '../en'
import { stamps } from './stamps'

export const keyActivity: Messages['keyActivity'] = {
  one: '关键活动',
  many: '关键活动',
  new: '新建关键活动',
  about: '商机进入阶段后要做的事：每项自动生成一个任务。',
  ...stamps,
  stageId: '阶段',
  name: '名称',
  nameEn: '英文名称',
  dueInDays: '几个工作日内完成',
  isActive: '启用',
  description: '怎么做',
}
