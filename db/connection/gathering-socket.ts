import { Socket } from 'node:net'

/**
 * Gives a socket that sends what is written in one turn of the event loop together: on a small act the system calls cost as
 * much as building its statements.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket()
  // Not before: connecting puts the plain way of writing back.
  socket.once('connect', () => gather(socket))
  return socket
}

function gather(socket: Socket): void {
  const write = socket.write.bind(socket) as (...args: unknown[]) => boolean
  let isGathering = false
  function release(): void {
    isGathering = false
    socket.uncork()
  }
  socket.write = (...args: unknown[]) => {
    if (!isGathering) {
      isGathering = true
      socket.cork()
      process.nextTick(release)
    }
    return write(...args)
  }
}
