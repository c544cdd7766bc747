import { changePassword } from '@/lib/commands/change-password'
import { createToken } from '@/lib/commands/create-token'
import { resetSecondFactor } from '@/lib/commands/end-second-factor'
import { endSessionsOf } from '@/lib/commands/end-sessions'
import { inviteAgain, invitePerson, revokeInvitation } from '@/lib/commands/invite-person'
import { joinTeam } from '@/lib/commands/join-team'
import { createUser, updateUser } from '@/lib/commands/people'
import { requestBackup } from '@/lib/commands/request-backup'
import { createReset } from '@/lib/commands/reset-password'
import { revokeToken } from '@/lib/commands/revoke-token'
import { setPassword } from '@/lib/commands/set-password'
import { updateWorkspace } from '@/lib/commands/update-workspace'
import { beginViewing } from '@/lib/commands/view-as'
import { signOut } from '@/lib/commands/sign-out'
import { aloneForThemselves, forThemselves, running } from './reaches'
import type { ActCase } from './act-case'

/** The acts on people and their ways in. */
export const peopleCommands: Record<string, ActCase[]> = {
  'change-password': [
    [
      'changes a password',
      aloneForThemselves,
      (tx, actor, { ownerId, session }) => {
        const attempt = { failureIds: [], account: '', userId: ownerId, passwordHash: 'hash' }
        return changePassword(tx, actor, { attempt, passwordHash: 'other', keepId: session })
      },
    ],
  ],
  'create-token': [
    [
      'makes a token for somebody',
      forThemselves,
      (tx, actor, { ownerId }) => createToken(tx, actor, { userId: ownerId, name: '新' }),
    ],
  ],
  'end-second-factor': [
    [
      'takes somebody’s second factor away',
      running,
      (tx, actor, { ownerId }) => resetSecondFactor(tx, actor, { userId: ownerId }),
    ],
  ],
  'end-sessions': [
    [
      'signs somebody out everywhere',
      running,
      (tx, actor, { ownerId }) => endSessionsOf(tx, actor, { userId: ownerId }),
    ],
  ],
  'view-as': [
    [
      'looks at the workspace as somebody else',
      { ...running, owner: 'team other', admin: 'team other' },
      (tx, actor, { ownerId }) => beginViewing(tx, actor, { sessionId: 'none', userId: ownerId }),
    ],
  ],
  'invite-person': [
    [
      'invites somebody, again, and takes it back',
      running,
      async (tx, actor) => {
        const person = { name: '新', email: 'new@example.com', role: 'rep', language: 'en' as const }
        const invited = await invitePerson(tx, actor, { ...person, teamId: 't-lead' })
        if (!invited.ok) return invited
        const { userId } = invited.value
        await inviteAgain(tx, actor, { userId })
        return revokeInvitation(tx, actor, { userId })
      },
    ],
  ],
  'join-team': [
    [
      'puts somebody into a team',
      running,
      (tx, actor, { ownerId }) => joinTeam(tx, actor, ownerId, { teamId: 't-lead' }),
    ],
  ],
  'request-backup': [['asks for a backup', running, (tx, actor) => requestBackup(tx, actor)]],
  'revoke-token': [
    ['ends a token', forThemselves, (tx, actor, { token }) => revokeToken(tx, actor, { tokenId: token })],
  ],
  'update-workspace': [
    [
      'renames the workspace',
      running,
      (tx, actor) => {
        const { currency, timeZone, language } = actor
        return updateWorkspace(tx, actor, { name: '新', currency, timeZone, language, version: 1 })
      },
    ],
  ],
  people: [
    [
      'adds a person',
      running,
      (tx, actor) => createUser(tx, actor, { name: '新', email: 'new@example.com', role: 'rep' }),
    ],
    [
      'edits a person',
      running,
      (tx, actor, { ownerId }) => updateUser(tx, actor, { id: ownerId, values: { name: '新名' } }),
    ],
  ],
  'reset-password': [
    [
      'makes a link for somebody',
      running,
      (tx, actor, { ownerId }) => createReset(tx, actor, { userId: ownerId }),
    ],
  ],
  'set-password': [
    [
      'sets somebody a password',
      running,
      (tx, actor, { ownerId }) => setPassword(tx, actor, { userId: ownerId, passwordHash: 'other' }),
    ],
  ],
  'sign-out': [
    [
      'ends a session',
      aloneForThemselves,
      (tx, actor, { session }) => signOut(tx, actor, { sessionId: session }),
    ],
  ],
}

/** Files of these acts that no actor acts through, and why. */
export const innerPeopleCommands: Record<string, string> = {
  'enrol-second-factor': 'names nobody but the actor',
  'link-identity': 'names nobody but the actor',
  'look-after': 'asks the permission itself; the acts on people show it',
  'password-link': 'before there is an actor, or for an act that was allowed before',
  'recovery-codes': 'writes for an act that was allowed before',
  'second-factor': 'holds a code against one person’s own',
  'second-step': 'before there is an actor',
  'sign-in': 'before there is an actor',
  'sign-in-attempt': 'before there is an actor',
  'sign-in-by-identity': 'before there is an actor',
  'sign-in-to-demo': 'before there is an actor',
  'sign-out-everywhere': 'names nobody but the actor',
}
