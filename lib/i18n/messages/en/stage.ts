import { stamps } from './stamps'

/** A step of a pipeline: its words, fields and choices. */
export const stage = {
  one: 'stage',
  many: 'Stages',
  new: 'New stage',
  about: 'The steps that an opportunity goes through.',
  ...stamps,
  name: 'Name',
  nameEn: 'Name in English',
  pipelineId: 'Pipeline',
  kind: 'Kind',
  kind_open: 'Open',
  kind_won: 'Won',
  kind_lost: 'Lost',
  rank: 'Place',
  probability: 'Probability',
  forecastCategory: 'Forecast category',
  forecastCategory_omitted: 'Omitted',
  forecastCategory_pipeline: 'Pipeline',
  forecastCategory_best_case: 'Best case',
  forecastCategory_commit: 'Commit',
  forecastCategory_closed: 'Closed',
  rotDays: 'Days until idle',
  wipLimit: 'Most cards',
  isWipRefused: 'Refuse cards above the limit',
  guidance: 'Guidance',
} as const
