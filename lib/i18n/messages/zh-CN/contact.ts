import type { Messages } from '../en'
import { stamps } from './stamps'

export const contact: Messages['contact'] = {
  one: '联系人',
  many: '联系人',
  new: '新建联系人',
  about: '您在客户那里打交道的人。',
  ...stamps,
  name: '姓名',
  customerId: '客户',
  title: '职务',
  role: '决策角色',
  role_decision_maker: '决策人',
  role_influencer: '影响者',
  role_user: '使用者',
  role_finance: '财务',
  phone: '电话',
  email: '邮箱',
  wechat: '微信',
  isPrimary: '首要联系人',
  ownerId: '负责人',
  description: '备注',
  externalKey: '外部编号',
}
