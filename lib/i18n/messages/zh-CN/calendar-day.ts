import type { Messages } from '../en'
import { stamps } from './stamps'

export const calendarDay: Messages['calendarDay'] = {
  one: '特殊日期',
  many: '特殊日期',
  new: '新建特殊日期',
  about: '节假日、调休上班日，以及作息与平日不同的日子。',
  ...stamps,
  calendarId: '工作日历',
  day: '日期',
  hours: '工作时间',
  name: '名称',
  nameEn: '英文名称',
  externalKey: '外部系统编号',
}
