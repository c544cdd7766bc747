import type { Messages } from '../en'

export const secondFactor: Messages['secondFactor'] = {
  title: '两步验证',
  off: '输入密码之后，再用手机应用中的验证码确认。即使密码泄露，别人也无法登录。',
  on: '自 {at} 起开启。登录时在密码之后还需输入验证码。',
  codesLeft: '还剩 {n} 个恢复码，没有手机应用时每个可登录一次。',
  noPassword: '两步验证与密码配合使用，此账号没有密码。',
  begin: '开启',

  proveDetail: '请先输入密码，以免他人趁您离开时操作。',
  next: '继续',
  enrol: '开启两步验证',
  enrolDetail: '请用手机上的身份验证器应用扫描，然后输入其显示的验证码。',
  picture: '供身份验证器扫描的二维码',
  byHand: '或手动输入此密钥',
  code: '应用中的验证码',
  confirm: '确认开启',
  missing: '请填写此项。',

  codesTitle: '您的恢复码',
  codesDetail: '请妥善保存，不要与手机放在一起。每个只能用一次，且只在此处显示这一次。',
  copy: '复制恢复码',
  copied: '已复制',
  kept: '我已保存',
  switchedOn: '两步验证已开启',

  renew: '更换恢复码',
  renewDetail: '现有的恢复码将全部失效。',
  end: '关闭',
  endTitle: '关闭两步验证',
  endDetail: '之后仅凭密码即可登录，恢复码全部失效。',
  ended: '两步验证已关闭',
  password: '您的密码',
  anyCode: '应用中的验证码，或一个恢复码',
  wrongPassword: '密码不正确。',
}
