import { roles } from '../../lib/domain/roles'
import { languages } from '../../lib/domain/languages'
import { choice, day, flag, id, index, instant, table, text, uniqueIndex, whole } from '../columns'
import { stamps } from './stamps'

export const teams = table(
  'teams',
  {
    id: id().primaryKey(),
    name: text().notNull(),
    nameKey: text().notNull(),
    parentId: id(),
    leadId: id(),
    /** The saved view with which a board of its people opens that names none. */
    boardViewId: id(),
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

/** A single-use secret handed to somebody: password reset, invitation, the step between password and second factor. */
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
  (t) => [uniqueIndex('secrets_secret').on(t.secretHash), index('secrets_user').on(t.userId)],
)

/** A person's authenticator (RFC 6238): asked for after the password once it was confirmed. */
export const secondFactors = table('second_factors', {
  userId: id()
    .primaryKey()
    .references(() => users.id),
  /** The shared secret, sealed with a key made from the installation's secret. */
  sealedSecret: text().notNull(),
  createdAt: instant().notNull(),
  /** Null while it was only shown: then it is not asked for. */
  confirmedAt: instant(),
  /** The time step of the last code that was taken: neither it nor an earlier one is taken again. */
  lastStep: whole().notNull().default(0),
})

/** Codes for who has lost the authenticator: shown once, kept as hashes, each good for one sign-in. */
export const recoveryCodes = table(
  'recovery_codes',
  {
    id: id().primaryKey(),
    userId: id()
      .notNull()
      .references(() => users.id),
    codeHash: text().notNull(),
    createdAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [uniqueIndex('recovery_codes_code').on(t.userId, t.codeHash)],
)

/** An account elsewhere that signs somebody in here, known by issuer and subject and by nothing else. */
export const identities = table(
  'identities',
  {
    id: id().primaryKey(),
    issuer: text().notNull(),
    subject: text().notNull(),
    userId: id()
      .notNull()
      .references(() => users.id),
    /** As the issuer called it when it was linked: for people to recognise it by. */
    email: text(),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
  },
  (t) => [
    uniqueIndex('identities_issuer_subject').on(t.issuer, t.subject),
    index('identities_user').on(t.userId),
  ],
)
