import { roles } from '../../lib/domain/roles'
import { languages } from '../../lib/domain/languages'
import { choice, day, flag, id, index, instant, table, text, uniqueIndex } from '../columns'
import { stamps } from './stamps'

export const teams = table(
  'teams',
  {
    id: id().primaryKey(),
    name: text().notNull(),
    nameKey: text().notNull(),
    parentId: id(),
    leadId: id(),
    externalKey: text(),
    ...stamps,
  },
  (t) => [uniqueIndex('teams_external_key').on(t.externalKey)],
)

export const users = table(
  'users',
  {
    id: id().primaryKey(),
    name: text().notNull(),
    nameKey: text().notNull(),
    sortKey: text().notNull(),
    /** Folded; the name one signs in with. */
    email: text().notNull(),
    role: choice(roles).notNull(),
    language: choice(languages).notNull(),
    phone: text(),
    isActive: flag().notNull().default(true),
    /** Argon2id; null for people who were imported and never invited. */
    passwordHash: text(),
    externalKey: text(),
    ...stamps,
  },
  (t) => [uniqueIndex('users_email').on(t.email), uniqueIndex('users_external_key').on(t.externalKey)],
)

/** Who belonged to which team, from when until when: figures of the past use the team of their time. */
export const memberships = table(
  'memberships',
  {
    id: id().primaryKey(),
    userId: id()
      .notNull()
      .references(() => users.id),
    teamId: id()
      .notNull()
      .references(() => teams.id),
    fromDay: day().notNull(),
    /** The first day no longer in the team; null while in it. */
    untilDay: day(),
  },
  (t) => [
    index('memberships_user').on(t.userId, t.fromDay),
    index('memberships_team').on(t.teamId, t.fromDay),
  ],
)

/** A signed-in browser; the cookie names it, every request asks it, deleting it signs out at once. */
export const sessions = table(
  'sessions',
  {
    id: id().primaryKey(),
    /** SHA-256 of the secret in the cookie. */
    secretHash: text().notNull(),
    userId: id()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    address: text(),
    agent: text(),
  },
  (t) => [uniqueIndex('sessions_secret').on(t.secretHash), index('sessions_user').on(t.userId)],
)

/** A bearer token for the API: shown once, kept as a hash. */
export const tokens = table(
  'tokens',
  {
    id: id().primaryKey(),
    name: text().notNull(),
    secretHash: text().notNull(),
    userId: id()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
    expiresAt: instant(),
    revokedAt: instant(),
  },
  (t) => [uniqueIndex('tokens_secret').on(t.secretHash), index('tokens_user').on(t.userId)],
)

/** Failed sign-ins by account and by address: the memory of the brute-force limits. */
export const signInFailures = table(
  'sign_in_failures',
  {
    id: id().primaryKey(),
    /** 'account:…' or 'address:…', hashed. */
    subject: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('sign_in_failures_subject').on(t.subject, t.at)],
)

/** A single-use secret sent or handed to somebody: password reset, first-run, invitation. */
export const secrets = table(
  'secrets',
  {
    id: id().primaryKey(),
    purpose: text().notNull(),
    secretHash: text().notNull(),
    userId: id().references(() => users.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [uniqueIndex('secrets_secret').on(t.secretHash)],
)
