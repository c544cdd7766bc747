import { waitingFor } from '@/lib/queries/approvals'
import { similarOpportunities } from '@/lib/queries/similar-opportunities'
import { stageStepsOf } from '@/lib/queries/stage-steps'
import { type AskCase, telling } from './ask-case'
import { reading } from './reaches'

/** What is asked of one opportunity alone: its way through the stages, and how others like it went. */
export const opportunityQueries: Record<string, AskCase[]> = {
  approvals: [
    [
      'whose yes it waits for',
      reading,
      async (reader, actor, its) =>
        telling((await waitingFor(reader, actor, [its.opportunity])).size > 0, its),
    ],
  ],
  'stage-steps': [
    [
      'steps',
      reading,
      async (reader, actor, its) =>
        telling((await stageStepsOf(reader, actor, its.opportunity)).length > 0, its),
    ],
  ],
  'similar-opportunities': [
    [
      'of an opportunity',
      reading,
      async (reader, actor, its) =>
        telling((await similarOpportunities(reader, actor, its.opportunity)).won.length === 0, its),
    ],
  ],
}
