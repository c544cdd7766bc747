import { liveStream } from '@/lib/server/live-stream'
import { methods } from '@/lib/server/rest/methods'

/** The one live stream of a browser: positions of the event log, as server-sent events. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: liveStream })
