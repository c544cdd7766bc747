import type { Messages } from '../en'

export const forecast: Messages['forecast'] = {
  none: '未填日期',
  past: '已过预计成交日',
  later: '更晚',
  cardHint:
    '回车打开，空格拿起，左右方向键移到其他月份，空格放下，M 移到其他月份，L 记跟进，T 安排下一步，X 选中。',
  pages: '月份',
  before: '上个月',
  after: '下个月',
  today: '今天',
  calendarOf: '{month} 的预计成交',
  calendarHint:
    '方向键在日期之间切换，回车打开当天或商机，上翻页键和下翻页键翻月。在商机上按空格拿起，方向键移到其他日期，空格放下，Esc 取消。',
  dayHolds: '{day}：{n, plural, =0 {无预计成交} other {# 个商机}}',
  allOf: '{day}：全部 {n} 个',
  showAll: '显示全部 {n} 个',
  monthEmpty: '本月没有预计成交的商机',
  moved: '“{name}”的预计成交日改为 {day}',
  sayLifted: '已从 {day} 拿起{name}。方向键移到其他日期，空格放下，Esc 取消。',
}
