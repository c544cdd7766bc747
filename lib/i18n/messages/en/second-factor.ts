/** Words of the second factor on one's own account. */
export const secondFactor = {
  title: 'Two-factor sign-in',
  off: 'After your password, Loudou can ask for a code from an app on your phone. Who finds out your password then still stays outside.',
  on: 'On since {at}. Signing in asks for a code after the password.',
  codesLeft:
    '{n, plural, one {# recovery code is left.} other {# recovery codes are left.}} Each lets you in once without the app.',
  noPassword: 'It goes with a password, which this account does not have.',
  begin: 'Set up',

  proveDetail: 'First your password, so that nobody else does this at your desk.',
  next: 'Continue',
  enrol: 'Set up two-factor sign-in',
  enrolDetail: 'Scan this with an authenticator app (any that knows TOTP), then enter the code it shows.',
  picture: 'QR code for an authenticator app',
  byHand: 'Or type this key in',
  code: 'Code from the app',
  confirm: 'Switch on',
  missing: 'Fill this in.',

  codesTitle: 'Your recovery codes',
  codesDetail:
    'Keep them where you keep what matters, away from the phone. Each works once. They are shown this once and never again.',
  copy: 'Copy the codes',
  copied: 'Copied',
  kept: 'I have kept them',
  switchedOn: 'Two-factor sign-in is on',

  renew: 'New recovery codes',
  renewDetail: 'The codes you have now stop working.',
  end: 'Switch off',
  endTitle: 'Switch two-factor sign-in off',
  endDetail: 'Your password alone lets you in from then on, and your recovery codes stop working.',
  ended: 'Two-factor sign-in is off',
  password: 'Your password',
  anyCode: 'Code from the app, or a recovery code',
  wrongPassword: 'This is not your password.',
} as const
