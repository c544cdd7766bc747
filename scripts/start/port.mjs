import { createServer } from 'node:net'
import { Refused } from './refused.mjs'

/** Passes when the address can be listened on; refuses with a sentence that says what to do otherwise. */
export function checkPort({ host, port }) {
  return new Promise((free, refuse) => {
    const probe = createServer()
    probe.once('error', (error) => refuse(portRefusal(error, { host, port })))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => free()))
  })
}

/** Turns a listening error into a sentence; an error of another kind comes back as it is. */
export function portRefusal(error, { host, port }) {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Refused(
        `Port ${port} on ${host} is already in use, perhaps by a Loudou that is still running. ` +
          `Stop that one, or choose another port: PORT=${port + 1} npm start`,
      )
    case 'EACCES':
      return new Refused(`Port ${port} needs special rights. Choose one above 1023: PORT=3000 npm start`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Refused(
        `HOST is "${host}", but this machine has no such address. Try HOST=127.0.0.1 or HOST=0.0.0.0`,
      )
    default:
      return error
  }
}
