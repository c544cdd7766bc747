import { fileProblems, type Finding, rowProblems } from '@/lib/domain/import-problems'
import type { MessageKey } from './translate'

const ofImports: readonly string[] = [...fileProblems, ...rowProblems]

/** Gives the key of what an import found wrong: with a file, a row, or a value as a form would refuse it. */
export function problemKey(problem: Finding['problem']): MessageKey {
  return (ofImports.includes(problem) ? `imports.${problem}` : `problems.${problem}`) as MessageKey
}
