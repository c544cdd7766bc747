import type { Messages } from '../en'
import { stamps } from './stamps'

export const pipeline: Messages['pipeline'] = {
  one: '销售流程',
  many: '销售流程',
  new: '新建销售流程',
  about: '每个销售流程有自己的阶段。',
  ...stamps,
  name: '名称',
  nameEn: '英文名称',
  rank: '顺序',
}
