export interface DemoSegment {
  key: string
  name: string
  nameEn: string
  description: string
  /** A filter tree over customers, as people save it. */
  filter: unknown
}

/** Groups of customers that everybody at the demo company looks at. */
export const segmentWords: readonly DemoSegment[] = [
  {
    key: 'segment:sleeping',
    name: '30 天没动过的 A 级客户',
    nameEn: 'A-level customers left alone for 30 days',
    description: '每周一过一遍，安排回访。',
    filter: {
      and: [
        { field: 'level', op: 'is', value: 'A' },
        { field: 'updatedAt', op: 'lt', value: { days: -30 } },
      ],
    },
  },
  {
    key: 'segment:machinery',
    name: '机械设备行业在合作客户',
    nameEn: 'Active customers in machinery',
    description: '行业活动和案例推送的名单。',
    filter: {
      and: [
        { field: 'status', op: 'is', value: 'active' },
        { field: 'industry', op: 'is', value: '机械设备' },
      ],
    },
  },
  {
    key: 'segment:mine',
    name: '我的 A、B 级客户',
    nameEn: 'My A and B customers',
    description: '谁打开就是谁的客户。',
    filter: {
      and: [
        { field: 'ownerId', op: 'is', value: '@me' },
        { field: 'level', op: 'in', value: ['A', 'B'] },
      ],
    },
  },
  {
    key: 'segment:unowned',
    name: '公海里值得联系的客户',
    nameEn: 'Customers without an owner worth a call',
    description: '没有负责人、也没有流失，主管每月分配一次。',
    filter: {
      and: [
        { field: 'ownerId', op: 'is_empty' },
        { field: 'status', op: 'is_not', value: 'lost' },
      ],
    },
  },
]
