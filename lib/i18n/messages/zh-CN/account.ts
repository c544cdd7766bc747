import type { Messages } from '../en'

export const account: Messages['account'] = {
  title: '我的账号',
  passwordTitle: '密码',
  oldPassword: '当前密码',
  newPassword: '新密码',
  change: '修改密码',
  changed: '密码已修改，其他 {n} 处登录已退出',
  changedAlone: '密码已修改',
  noPassword: '此账号没有密码。管理员可以生成链接来设置密码。',
  wrongOld: '当前密码不正确。',

  sessionsTitle: '已登录的设备',
  sessionsDetail: '如有不认识的设备，请将其退出并修改密码。',
  thisOne: '当前浏览器',
  device: '{system} 上的 {browser}',
  unknownBrowser: '未知浏览器',
  unknownSystem: '未知系统',
  signedIn: '登录于 {at}',
  lastSeen: '最近使用 {at}',
  from: '来自 {address}',
  end: '退出',
  endWhat: '退出{device}',
  ended: '已在该处退出',
  everywhere: '退出所有设备',
  everywhereAsk: '要退出所有设备（包括这里）吗？',
  everywhereDetail: '所有浏览器（包括当前这个）都需要重新登录。设备上的草稿会保留。',
}
