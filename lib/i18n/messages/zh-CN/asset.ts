import type { Messages } from '../en'
import { stamps } from './stamps'

export const asset: Messages['asset'] = {
  one: '设备',
  many: '设备',
  new: '新建设备',
  about: '已交付给客户的设备，含序列号和保修期。',
  ...stamps,
  collaborators: '协作人',
  name: '名称',
  customerId: '客户',
  productId: '产品',
  contractId: '合同',
  serial: '序列号',
  batch: '批次',
  installedOn: '安装日期',
  warrantyUntil: '保修至',
  place: '位置',
  ownerId: '负责人',
  description: '备注',
  externalKey: '外部编号',
}
