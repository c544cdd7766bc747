import { followDemo } from '@/lib/server/follow-demo'

export { followDemo as POST }
