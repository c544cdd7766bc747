import type { Messages } from '../en'
import { stamps } from './stamps'

export const opportunityContact: Messages['opportunityContact'] = {
  one: '决策链成员',
  many: '决策链',
  new: '新建决策链成员',
  about: '客户方谁对这次采购有发言权、是什么角色、持什么态度。',
  ...stamps,
  opportunityId: '商机',
  contactId: '联系人',
  role: '角色',
  role_decision_maker: '决策人',
  role_economic_buyer: '预算决定人',
  role_champion: '支持者（内线）',
  role_user: '使用者',
  role_technical_evaluator: '技术评估人',
  role_procurement: '采购',
  role_opponent: '反对者',
  attitude: '态度',
  attitude_supports: '支持',
  attitude_neutral: '中立',
  attitude_against: '反对',
  attitude_unknown: '未知',
  note: '备注',
}
