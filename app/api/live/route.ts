import { liveStream } from '@/lib/server/live-stream'

/** The one live stream of a browser: positions of the event log, as server-sent events. */
export const GET = liveStream
