import type { Actor } from '@/lib/access/actor'
import type { Row } from '@/lib/records/tables'
import type { CompiledMap } from './compile-map'
import type { Finder } from './finder'

/** What one run of an import carries from batch to batch. */
export interface Run {
  actor: Actor
  compiled: CompiledMap
  finder: Finder
  /** One id for all its events, so that the whole import can be taken back. */
  importId: string
  isDryRun: boolean
  /** Dry run: what would have been made by now: ids, and 'field\tvalue' where a value must be unique. */
  planned: Set<string>
  /** Dry run: stages that would have been made. */
  plannedStages: Row<'stage'>[]
  /** Opportunities: the pipeline that the map names. */
  pipelineId: string | null
}
