import type { SetUp } from '@/lib/commands/set-up-workspace'

export const now = Date.parse('2026-07-23T06:30:00Z')

/** What a small workspace is made from. */
export const aSetUp: SetUp = {
  workspaceName: '漏斗测试',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
  language: 'zh-CN',
  name: '王敏',
  email: 'Wang.Min@Example.com',
  passwordHash: 'not a real hash',
  now,
}
