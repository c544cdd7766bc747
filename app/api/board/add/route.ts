export { addOnBoard as POST } from '@/lib/server/rest/board-acts'
