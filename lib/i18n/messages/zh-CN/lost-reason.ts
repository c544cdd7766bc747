import type { Messages } from '../en'
import { stamps } from './stamps'

export const lostReason: Messages['lostReason'] = {
  one: '输单原因',
  many: '输单原因',
  new: '新建输单原因',
  about: '输单时需要选择的原因。',
  ...stamps,
  name: '名称',
  nameEn: '英文名称',
}
