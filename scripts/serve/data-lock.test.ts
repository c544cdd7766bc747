import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { holderOf, takeDataFolder } from './data-lock.mjs'

const folder = mkdtempSync(join(tmpdir(), 'loudou-lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const script = `import { takeDataFolder } from '${join(import.meta.dirname, 'data-lock.mjs')}'
  takeDataFolder(process.argv[1]); console.log('taken'); setInterval(() => {}, 1000)`

test('a folder is held by one process, given back, and taken again', () => {
  const letGo = takeDataFolder(folder)
  expect(holderOf(folder)).toMatchObject({ pid: process.pid, purpose: 'server' })
  expect(() => takeDataFolder(folder, 'restore')).toThrow(`process ${process.pid} (server)`)
  letGo()
  expect(holderOf(folder)).toBeNull()
  takeDataFolder(folder, 'restore')()
})

test('what a killed process held is free', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder])
  await once(child.stdout, 'data')
  expect(() => takeDataFolder(folder)).toThrow('data_folder_held')
  child.kill('SIGKILL')
  await once(child, 'close')
  expect(holderOf(folder)).toBeNull()
  takeDataFolder(folder)()
})

test('a later process with the same number holds nothing, nor does a broken file', () => {
  writeFileSync(
    join(folder, 'server.lock'),
    JSON.stringify({ pid: process.pid, began: '1', purpose: 'server' }),
  )
  expect(holderOf(folder)).toBe(null)
  writeFileSync(join(folder, 'server.lock'), '{"pid":')
  takeDataFolder(folder)()
})
