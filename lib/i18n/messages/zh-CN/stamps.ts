import type { stamps as english } from '../en/stamps'

export const stamps: Record<keyof typeof english, string> = {
  id: '记录编号',
  version: '版本',
  createdAt: '创建时间',
  createdById: '创建人',
  updatedAt: '最近修改',
  updatedById: '修改人',
}
