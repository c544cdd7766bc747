import type { StageLook } from './stage-line'

/** A pipeline and its stages, in words. */
export interface PipelineLook {
  id: string
  name: string
  stages: StageLook[]
  /** The kinds of stage that it has none of, in words. */
  lacks: string[]
  /** Opportunities stand in it, or lie in the bin. */
  isUsed: boolean
}
