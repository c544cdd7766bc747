import { Refused } from './refused.mjs'

/**
 * Passes when `version` satisfies package.json's `engines.node`; refuses with a sentence otherwise.
 * Understands what that field holds: `>=` and `<`, joined by spaces, alternatives by `||`.
 */
export function checkNodeVersion(range, version = process.versions.node) {
  const fits = range.split('||').some((part) =>
    part
      .trim()
      .split(/\s+/)
      .every((bound) => holds(bound, version)),
  )
  if (fits) return
  throw new Refused(
    `Loudou needs Node ${range.replace(' ||', ' or')}, and this is Node ${version}. ` +
      'Install Node 22 or 24 from nodejs.org and try again.',
  )
}

function holds(bound, version) {
  const [, sign, wanted] = /^(>=|<)(.+)$/.exec(bound)
  const difference = compare(version, wanted)
  return sign === '<' ? difference < 0 : difference >= 0
}

function compare(a, b) {
  const [left, right] = [a, b].map((text) => text.split('.').map((part) => Number.parseInt(part, 10)))
  for (let at = 0; at < 3; at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
