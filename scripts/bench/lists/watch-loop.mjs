// Loaded into the serving process before anything of it: tells over a port of its own how long the event loop was held, and
// forgets it then.
import { createServer } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'

if (process.argv[1]?.endsWith('serve.mjs')) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  createServer((_request, response) => {
    response.end(String(delay.max / 1e6))
    delay.reset()
  })
    .listen(Number(process.env.LOUDOU_BENCH_PORT), '127.0.0.1')
    .unref()
}
