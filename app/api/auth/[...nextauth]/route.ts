import { authenticate } from '@/lib/server/sign-in'

export { authenticate as GET, authenticate as POST }
