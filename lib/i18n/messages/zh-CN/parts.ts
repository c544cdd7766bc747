import type { Messages } from '../en'

export const parts: Messages['parts'] = {
  list: '{name}的{what}',
  add: '添加',
  added: '已添加“{what}”。',
  remove: '移除“{what}”',
  removed: '已移除“{what}”。',
  sum: '合计',
  fromLines: '由 {n} 行产品明细合计',
  no_decision_maker: '还不知道谁是决策人。',
  decision_maker_against: '决策人持反对态度。',
  no_champion: '客户内部还没有人支持我们。',
  byHand: '手工填写',
  keys: 'Enter 编辑，Tab 到下一格，删除键移除。',
}
