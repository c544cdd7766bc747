import type { Messages } from '../en'
import { stamps } from './stamps'

export const team: Messages['team'] = {
  one: '团队',
  many: '团队',
  new: '新建团队',
  about: '团队及其负责人。',
  ...stamps,
  name: '团队名称',
  parentId: '上级团队',
  leadId: '团队负责人',
  boardViewId: '看板默认视图',
  externalKey: '外部编号',
}
