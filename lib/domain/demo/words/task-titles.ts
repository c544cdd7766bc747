import type { ActivityPhase } from './activity-text'

type Titles = Readonly<Record<ActivityPhase | 'onHold', readonly string[]>>

/** What a rep writes down as the next step; {contact} and {product} are filled in. */
export const taskTitles: Readonly<Record<'zh-CN' | 'en', Titles>> = {
  'zh-CN': {
    early: [
      '给{contact}打电话确认需求',
      '发送{product}资料',
      '预约上门拜访',
      '整理调研问题清单',
      '确认决策流程和预算',
    ],
    middle: [
      '修改{product}报价',
      '跟进{contact}的评审结果',
      '准备技术方案',
      '安排样机测试',
      '约售前一起做演示',
    ],
    late: ['催合同用印', '确认付款条款', '和法务对合同修订', '确认到货和安装时间', '准备开票资料'],
    onHold: ['项目重启前再联系{contact}', '下季度询问预算情况'],
  },
  en: {
    early: [
      'Call {contact} about requirements',
      'Send {product} material',
      'Arrange a visit',
      'Ask about budget and approval',
    ],
    middle: [
      'Revise the {product} quotation',
      'Ask {contact} for the outcome of the review',
      'Prepare the technical proposal',
    ],
    late: [
      'Chase the signature',
      'Confirm payment terms',
      'Go through contract changes with legal',
      'Confirm delivery date',
    ],
    onHold: ['Check in with {contact} before the project restarts', 'Ask about next quarter’s budget'],
  },
}
