import type { Messages } from '../en'
import { stamps } from './stamps'

export const stage: Messages['stage'] = {
  one: '阶段',
  many: '阶段',
  new: '新建阶段',
  about: '商机依次经过的步骤。',
  ...stamps,
  name: '名称',
  nameEn: '英文名称',
  pipelineId: '销售流程',
  kind: '性质',
  kind_open: '进行中',
  kind_won: '赢单',
  kind_lost: '输单',
  rank: '顺序',
  probability: '赢率',
  forecastCategory: '预测类别',
  forecastCategory_omitted: '不计入',
  forecastCategory_pipeline: '储备',
  forecastCategory_best_case: '乐观',
  forecastCategory_commit: '承诺',
  forecastCategory_closed: '已成交',
  rotDays: '未跟进预警天数',
  wipLimit: '商机上限',
  isWipRefused: '超过上限时拒绝',
  guidance: '操作指引',
}
