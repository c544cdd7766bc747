/** Words of one's own account: password and sessions. */
export const account = {
  title: 'Your account',
  passwordTitle: 'Password',
  oldPassword: 'Current password',
  newPassword: 'New password',
  change: 'Change the password',
  changed:
    'Password changed; {n, plural, one {# other session was} other {# other sessions were}} signed out',
  changedAlone: 'Password changed',
  noPassword: 'This account has no password. An administrator can make a link to choose one.',
  wrongOld: 'This is not your current password.',

  sessionsTitle: 'Where you are signed in',
  sessionsDetail: 'If you do not recognise one of these, sign it out and change your password.',
  thisOne: 'This browser',
  device: '{browser} on {system}',
  unknownBrowser: 'Unknown browser',
  unknownSystem: 'an unknown system',
  signedIn: 'signed in {at}',
  lastSeen: 'Last used {at}',
  from: 'from {address}',
  end: 'Sign out',
  endWhat: 'Sign out {device}',
  ended: 'Signed out there',
  everywhere: 'Sign out everywhere',
  everywhereAsk: 'Sign out everywhere, here too?',
  everywhereDetail: 'Every browser, this one included, has to sign in again. Drafts on a device stay there.',
  peopleDetail:
    'Who has forgotten a password, or has none yet, gets a link from here. It works once, for an hour.',
  inactive: 'Disabled',
  without: 'No password',
  makeLink: 'Password link',
  makeLinkFor: 'Make a password link for {name}',
  link: 'Link',
  linkFor: 'Password link for {name}',
  linkDetail:
    'Hand it over by a way that only they read. It is shown this once, works once, and for an hour; an earlier link stops working.',
} as const
