/** Words of the list of people: invitations, links, and what is done for somebody else. */
export const people = {
  title: 'Ways in',
  about:
    'Invite somebody with a link that works once, for seven days. Who has forgotten a password gets a link that works for an hour.',
  invite: 'Invite somebody',
  inviteAbout: 'They choose their own password. You get a link to hand over.',
  inviteAct: 'Make the invitation',
  team: 'Team',
  noTeam: 'No team yet',
  fillIn: 'Fill this in.',

  roleAndTeam: '{role}, {team}',
  inactive: 'Disabled',
  without: 'No password',
  invitedUntil: 'Invited until {at}',
  invitedBefore: 'Invitation ran out',

  more: 'More for {name}',
  passwordLink: 'Password link',
  passwordLinkFor: 'Make a password link for {name}',
  inviteLink: 'Invitation link',
  inviteLinkFor: 'Make an invitation link for {name}',
  revoke: 'Revoke the invitation',
  revoked: 'The invitation of {name} was revoked',
  viewAs: 'View as {name}',
  endSessions: 'Sign out everywhere',
  endSessionsAsk: 'Sign {name} out everywhere?',
  endSessionsDetail:
    'Signed in at {n, plural, one {# place} other {# places}}. They can sign in again with their password.',
  sessionsEnded: '{name} was signed out at {n, plural, one {# place} other {# places}}',

  twoFactor: 'Two-factor',
  resetFactor: 'Reset the second factor',
  resetFactorAsk: 'Take away the second factor of {name}?',
  resetFactorDetail:
    'Their password alone lets them in from then on. Make sure that it is really them who ask; they can set it up anew.',
  factorReset: 'The second factor of {name} was taken away',

  link: 'Link',
  passwordFor: 'Password link for {name}',
  passwordOnce:
    'Hand it over by a way that only they read. It is shown this once, works once, and for an hour; an earlier link stops working.',
  invitationFor: 'Invitation of {name}',
  invitationOnce:
    'Hand it over by a way that only they read. It is shown this once, works once, and for seven days; an earlier link stops working.',
} as const
