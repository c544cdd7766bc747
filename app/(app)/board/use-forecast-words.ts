'use client'

import { useMemo } from 'react'
import type { ForecastWords } from '@/components/forecast/forecast-columns'
import { useSpeech } from '@/lib/i18n/react'

/** Gives what the cards and columns of a forecast are told with: the same object until something of it is another. */
export function useForecastWords(
  stages: readonly { id: string; name: string }[],
  today: string,
): ForecastWords {
  const { t, language } = useSpeech()
  const names = JSON.stringify(stages)
  return useMemo(() => {
    const byId = new Map(stages.map(({ id, name }) => [id, name]))
    return { today, language, t, stageName: (id: string) => byId.get(id) ?? '' }
    // The text stands for the stages, which are new objects with every answer of the server.
  }, [names, today, language, t])
}
