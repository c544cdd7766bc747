import { takeLink } from '@/lib/server/link-door'

export const GET = takeLink('invitation')
