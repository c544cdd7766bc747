export { moveOnBoard as POST } from '@/lib/server/rest/board-acts'
