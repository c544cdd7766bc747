// Answers SQL in a thread of its own, so that a question over many rows never holds the event loop.
// Plain JavaScript: it is started by path, from the built application, the tests and the command line alike.
import Database from './driver.mjs'
import { parentPort, workerData } from 'node:worker_threads'

const connection = new Database(workerData.file, { readonly: true, fileMustExist: true })
connection.pragma('busy_timeout = 5000')
connection.pragma('foreign_keys = on')
connection.pragma('trusted_schema = off')
connection.pragma('cache_size = -16000')
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

// The same question of an unchanged database has the same answer: between two writes, whoever opens the same board is spared
// its figures. `data_version` belongs to the snapshot that the question is asked in.
const version = connection.prepare('pragma data_version').pluck()
const answers = new Map()
const MOST_ANSWERS = 200
const MOST_ROWS = 100
let answersOf

function answerTo(statement, sql, params, method) {
  const now = version.get()
  if (now !== answersOf) answers.clear()
  answersOf = now
  const question = JSON.stringify([method, sql, params])
  const known = answers.get(question)
  if (known) return known
  const rows = method === 'get' ? statement.get(params) : statement.all(params)
  if (!rows || rows.length > MOST_ROWS) return rows
  if (answers.size >= MOST_ANSWERS) answers.delete(answers.keys().next().value)
  answers.set(question, rows)
  return rows
}

parentPort.on('message', ({ id, sql, params, method }) => {
  try {
    const statement = prepared(sql)
    if (!statement.reader) statement.run(params)
    parentPort.postMessage({ id, rows: statement.reader ? answerTo(statement, sql, params, method) : [] })
  } catch (error) {
    parentPort.postMessage({ id, error: { code: error.code, message: error.message } })
  }
})
