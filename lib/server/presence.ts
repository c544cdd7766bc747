import 'server-only'
import { v7 as uuidv7 } from 'uuid'

/** More tabs than this are none that anybody looks at. */
const MOST_TABS = 100

/** One live stream: of one browser, whose tabs may look at several boards. */
interface Stream {
  userId: string
  /** Tab → pipeline. */
  boards: Map<string, string>
  tell: (pipelineId: string) => void
}

// One for the process, whatever bundles hold this module.
const holder = globalThis as { __loudouPresence?: Map<string, Stream> }
const streams: Map<string, Stream> = (holder.__loudouPresence ??= new Map<string, Stream>())

/**
 * Lets a live stream say at which boards its browser looks, and hear when somebody comes to one of these or goes. Gives the name by
 * which its tabs say so, and the way to end it, with which all of them are gone. Only who holds a session is given one.
 */
export function joinPresence(
  userId: string,
  tell: (pipelineId: string) => void,
): { id: string; leave: () => void } {
  const id = uuidv7()
  const stream: Stream = { userId, boards: new Map(), tell }
  streams.set(id, stream)
  const leave = () => {
    streams.delete(id)
    for (const pipelineId of new Set(stream.boards.values())) spread(pipelineId)
  }
  return { id, leave }
}

/** Notes at which board a tab looks, null for none; passes over streams that have ended or are somebody else's. */
export function lookAt(
  { stream: id, tab, pipelineId }: { stream: string; tab: string; pipelineId: string | null },
  userId: string,
): void {
  const stream = streams.get(id)
  if (stream?.userId !== userId) return
  const before = stream.boards.get(tab) ?? null
  if (before === pipelineId) return
  if (pipelineId === null) stream.boards.delete(tab)
  else if (stream.boards.size < MOST_TABS) stream.boards.set(tab, pipelineId)
  for (const changed of [before, pipelineId]) if (changed !== null) spread(changed)
}

/** Gives who looks at a board through this process. */
export function lookingAt(pipelineId: string): string[] {
  const found = [...streams.values()].filter((stream) => isAt(stream, pipelineId))
  return [...new Set(found.map(({ userId }) => userId))]
}

function spread(pipelineId: string): void {
  for (const stream of streams.values()) if (isAt(stream, pipelineId)) stream.tell(pipelineId)
}

function isAt({ boards }: Stream, pipelineId: string): boolean {
  return [...boards.values()].includes(pipelineId)
}
