import type { Messages } from '../en'
import { stamps } from './stamps'

export const user: Messages['user'] = {
  one: '成员',
  many: '成员',
  new: '新建成员',
  about: '使用漏斗的人及其角色。',
  ...stamps,
  name: '姓名',
  email: '邮箱',
  role: '角色',
  role_owner: '所有者',
  role_admin: '管理员',
  role_manager: '销售经理',
  role_rep: '销售',
  role_support: '客服',
  role_finance: '财务',
  language: '语言',
  'language_zh-CN': '中文',
  language_en: '英文',
  phone: '电话',
  teamId: '团队',
  act_joinTeam: '调整团队',
  act_joinTeam_about: '自今天起生效，过去的数据仍归当时的团队。',
  isActive: '启用',
  externalKey: '外部编号',
}
