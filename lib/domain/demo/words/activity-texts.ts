import { activityTextsEn } from './activity-texts-en'
import { activityTextsZh } from './activity-texts-zh'

/** Texts by the language that seller and customer speak with each other. */
export const activityTexts = { 'zh-CN': activityTextsZh, en: activityTextsEn } as const

/** A call nobody answered: done, without a result, and so not a real follow-up. */
export const unanswered = {
  'zh-CN': ['电话未接通', '响铃无人接听，稍后再打。'],
  en: ['No answer', 'Rang out, will try again.'],
} as const

/** Appointments that are planned and not yet held. */
export const plannedTexts = {
  'zh-CN': {
    call: ['电话回访', '和{contact}确认{product}的进展。'],
    meeting: ['线上会议', '向{contact}讲解方案修改处。'],
    visit: ['上门拜访', '带样品到现场，和{contact}看安装位置。'],
  },
  en: {
    call: ['Follow-up call', 'Check progress on {product} with {contact}.'],
    meeting: ['Online meeting', 'Walk {contact} through the changes.'],
    visit: ['Site visit', 'Bring samples and look at the mounting points with {contact}.'],
  },
} as const
