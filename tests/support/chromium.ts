import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
]

/**
 * Gives the browser of the machine: CHROMIUM_PATH; else the one that comes as a package, where it runs, since it has no
 * window to draw and a page costs it half; else the system's. Refuses where there is none.
 */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH
  const packaged = process.platform === 'linux' ? await packagedChromium() : null
  if (packaged && runs(packaged)) return packaged
  const found = SYSTEM.find((path) => existsSync(path))
  if (found) return found
  throw new Error('No Chromium on this machine: install one, or name it in CHROMIUM_PATH.')
}

/** Unpacks the Chromium of the development dependency and gives its path; Linux only. */
export async function packagedChromium(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}

/** Whether a program finds its libraries here. */
function runs(path: string): boolean {
  return spawnSync(path, ['--version']).status === 0
}

/** Starts a Chromium without a window that talks to nobody but the pages it opens. */
export async function launchChromium(path?: string): Promise<Browser> {
  return chromium.launch({ executablePath: path ?? (await findChromium()), args: FLAGS })
}
