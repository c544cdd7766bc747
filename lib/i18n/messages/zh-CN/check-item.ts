import type { Messages } from '../en'
import { stamps } from './stamps'

export const checkItem: Messages['checkItem'] = {
  one: '检查项',
  many: '检查清单',
  new: '新建检查项',
  about: '商机离开阶段前要核对的事项。',
  ...stamps,
  stageId: '阶段',
  name: '名称',
  nameEn: '英文名称',
  isRequired: '必须完成才能推进',
  place: '排序',
  isActive: '启用',
}
