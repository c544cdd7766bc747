// Copies a SQLite file into another and looks whether the copy is whole; prints what it counted there as JSON.
// A process of its own and no thread: it may take minutes, and a thread inside SQLite cannot be ended before it is done,
// so that a server asked to stop would hang.
import Database from './driver.mjs'

const [file, target] = process.argv.slice(2)

try {
  const source = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 })
  source.prepare('vacuum into ?').run(target)
  source.close()
  process.stdout.write(JSON.stringify(looked(target)))
} catch (error) {
  process.stderr.write(JSON.stringify({ code: error.code, message: error.message }))
  process.exitCode = 1
}

function looked(file) {
  const copy = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const health = copy.pragma('integrity_check', { simple: true })
    if (health !== 'ok') throw new Error(`the copy is damaged: ${health}`)
    const broken = copy.pragma('foreign_key_check')
    if (broken.length > 0) throw new Error(`the copy has ${broken.length} broken references`)
    const tables = copy
      .prepare(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
      )
      .pluck()
      .all()
    const counts = Object.fromEntries(
      tables.map((name) => [name, copy.prepare(`select count(*) from "${name}"`).pluck().get()]),
    )
    const sealed = copy.prepare('select count(*) from events where position is not null').pluck().get()
    const head = copy.prepare('select position from event_head').pluck().get() ?? 0
    if (sealed !== head)
      throw new Error(`the copy has ${sealed} sealed events, but its chain ends at ${head}`)
    // One that was made before there were files has no such table, and none of them.
    const files = tables.includes('files')
      ? copy.prepare('select id, bytes, sha256 from files where record_id is not null order by id').all()
      : []
    return { counts, position: head, files }
  } finally {
    copy.close()
  }
}
