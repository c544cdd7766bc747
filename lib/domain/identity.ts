/** What an identity provider vouches for: an account there, known by issuer and subject and by nothing else. */
export interface IdentityClaim {
  issuer: string
  subject: string
  /** Only where the provider says that it has verified it. */
  verifiedEmail: string | null
}
