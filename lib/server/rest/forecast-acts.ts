import { moveClosingDay } from '@/lib/commands/move-closing-day'
import { undoEvent } from '@/lib/commands/undo-event'
import { forecastAfter } from '@/lib/queries/board/forecast'
import { moveClosingDays } from '../bulk/move-closing-days'
import { endpoint } from '../door'
import { parseInput } from '@/lib/records/parse-input'
import { boardAct } from './board-acts'
import { forecastInputs } from './forecast-inputs'

/** A card that is put into another month or day: the ordinary edit, from the version that the screen had seen. */
export const moveOnForecast = boardAct(
  'forecast.move',
  forecastInputs.move,
  async (tx, actor, input) => {
    const done = await moveClosingDay(tx, actor, input)
    return done.ok ? { ok: true, value: { id: input.id, eventId: done.value.eventId } } : done
  },
  forecastAfter,
)

export const moveManyOnForecast = endpoint({
  name: 'forecast.moveMany',
  runs: async (actor, { body, reading }) => {
    const input = parseInput(forecastInputs.moveMany, body)
    return input.ok ? moveClosingDays(actor, input.value, reading) : input
  },
})

export const undoOnForecast = boardAct(
  'forecast.undo',
  forecastInputs.undo,
  (tx, actor, input) => undoEvent(tx, actor, input),
  forecastAfter,
)
