import type { Messages } from '../en'

export const people: Messages['people'] = {
  title: '登录方式',
  about: '用链接邀请新成员，七天内有效，只能用一次。忘记密码的人可以得到一个一小时内有效的链接。',
  invite: '邀请成员',
  inviteAbout: '对方自己设置密码。您会得到一个链接，请转交给对方。',
  inviteAct: '生成邀请',
  team: '团队',
  noTeam: '暂不加入团队',
  fillIn: '请填写此项。',

  roleAndTeam: '{role} · {team}',
  inactive: '已停用',
  without: '没有密码',
  invitedUntil: '已邀请，{at} 前有效',
  invitedBefore: '邀请已过期',

  more: '{name}的更多操作',
  passwordLink: '密码链接',
  passwordLinkFor: '为{name}生成密码链接',
  inviteLink: '邀请链接',
  inviteLinkFor: '为{name}生成邀请链接',
  revoke: '撤回邀请',
  revoked: '已撤回{name}的邀请',
  viewAs: '以{name}的身份查看',
  endSessions: '退出所有设备',
  endSessionsAsk: '要让{name}退出所有设备吗？',
  endSessionsDetail: '目前在 {n} 处登录。之后仍可用密码重新登录。',
  sessionsEnded: '{name}已在 {n} 处退出',

  twoFactor: '两步验证',
  resetFactor: '重置两步验证',
  resetFactorAsk: '要取消{name}的两步验证吗？',
  resetFactorDetail: '之后仅凭密码即可登录。请先确认确实是本人提出的；本人可以重新开启。',
  factorReset: '已取消{name}的两步验证',

  link: '链接',
  passwordFor: '{name}的密码链接',
  passwordOnce: '请通过只有本人能看到的方式转交。链接只显示这一次，一小时内可用一次；之前的链接随即失效。',
  invitationFor: '{name}的邀请链接',
  invitationOnce: '请通过只有本人能看到的方式转交。链接只显示这一次，七天内可用一次；之前的链接随即失效。',
}
