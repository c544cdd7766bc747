/** Every page that stands behind the frame, by its address. */
export const framedPages = [
  '/today',
  '/board',
  '/opportunities',
  '/customers',
  '/contacts',
  '/products',
  '/tasks',
  '/activities',
  '/settings/account',
  '/settings/workspace',
  '/settings/people',
  '/settings/pipelines',
  '/settings/tokens',
  '/settings/health',
] as const
