// Answers SQL in a thread of its own, so that a question over many rows never holds the event loop.
// Plain JavaScript: it is started by path, from the built application, the tests and the command line alike.
import Database from 'better-sqlite3'
import { parentPort, workerData } from 'node:worker_threads'

const connection = new Database(workerData.file, { readonly: true, fileMustExist: true })
connection.pragma('busy_timeout = 5000')
connection.pragma('foreign_keys = on')
connection.pragma('trusted_schema = off')
connection.pragma('temp_store = memory')
const kept = new Map()

function prepared(sql) {
  let statement = kept.get(sql)
  if (!statement) {
    statement = connection.prepare(sql)
    if (statement.reader) statement.raw(true)
    if (kept.size >= 200) kept.delete(kept.keys().next().value)
    kept.set(sql, statement)
  }
  return statement
}

parentPort.on('message', ({ id, sql, params, method }) => {
  try {
    const statement = prepared(sql)
    const rows = !statement.reader
      ? (statement.run(params), [])
      : method === 'get'
        ? statement.get(params)
        : statement.all(params)
    parentPort.postMessage({ id, rows })
  } catch (error) {
    parentPort.postMessage({ id, error: { code: error.code, message: error.message } })
  }
})
