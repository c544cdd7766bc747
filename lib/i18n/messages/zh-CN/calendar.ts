import type { Messages } from '../en'
import { stamps } from './stamps'

export const calendar: Messages['calendar'] = {
  one: '工作日历',
  many: '工作日历',
  new: '新建工作日历',
  about: '何时上班：各类时限和承诺按这里的时间计算。',
  ...stamps,
  name: '名称',
  nameEn: '英文名称',
  timeZone: '时区',
  monday: '周一',
  tuesday: '周二',
  wednesday: '周三',
  thursday: '周四',
  friday: '周五',
  saturday: '周六',
  sunday: '周日',
  holidays: '节假日',
  holidays_none: '不采用',
  holidays_china: '中国大陆',
  act_loadHolidays: '载入节假日',
  act_loadHolidays_about: '录入某一年的法定节假日和调休上班日，已有的日期保持不变。',
  year: '年份',
}
