import type { OpenStageKey } from '../stages'

/** What the team has agreed to do in each open stage. */
export const stageGuidance: Record<OpenStageKey, string> = {
  contacted: '一周内约到第一次面谈，问清现状、规模和谁来拍板。',
  needs: '写下需求清单请对方确认，弄清预算、时间和参与选型的人。',
  quoted: '报价前先与决策人过一遍方案；报价后三天内回访一次。',
  negotiation: '付款、交付和质保条款逐条确认；约定签约日期，提前走完法务。',
}
