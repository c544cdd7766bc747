export { undoOnBoard as POST } from '@/lib/server/rest/board-acts'
