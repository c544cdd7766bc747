import type { Messages } from '../en'
import { stamps } from './stamps'

export const competitor: Messages['competitor'] = {
  one: '竞争对手',
  many: '竞争对手',
  new: '新建竞争对手',
  about: '还有谁在向您的客户销售，以及他们的长处和短处。',
  ...stamps,
  name: '名称',
  nameEn: '英文名称',
  website: '网站',
  strengths: '优势',
  weaknesses: '劣势',
}
