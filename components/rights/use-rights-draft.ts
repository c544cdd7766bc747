'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { type Refusal, undoEvent } from '@/components/records/record-api'
import { toastDone, toastFailed } from '@/components/ui/toast'
import { fieldKey, reachKey } from '@/lib/domain/role-rights'
import type { ProblemCode } from '@/lib/domain/refusals'
import { useSpeech } from '@/lib/i18n/react'
import type { KindRights, RightsEffect } from '@/lib/records/role-rights'
import { type Draft, type Right, wishOf } from './right-rows'
import { tellEffect } from './rights-api'

/** Rights as they are being changed: chosen, shown in their effect, saved, and taken back in one step. */
export function useRightsDraft(kinds: readonly KindRights[]) {
  const { t } = useSpeech()
  const router = useRouter()
  const [chosen, setChosen] = useState<Draft>({})
  const [problems, setProblems] = useState<Record<string, ProblemCode>>({})
  const [effect, setEffect] = useState<RightsEffect | null>(null)
  const [isBusy, setBusy] = useState(false)
  const wish = wishOf(kinds, chosen)
  const count = wish.reaches.length + wish.fields.length

  function refused({ title, errors }: Refusal) {
    setEffect(null)
    setProblems(problemsOf(errors))
    toastFailed(title || t('settings.failed'))
  }
  /** What is told by its place in what was sent stands by its cell. */
  function problemsOf(errors: Refusal['errors']): Record<string, ProblemCode> {
    const found: Record<string, ProblemCode> = {}
    for (const [path, problem] of Object.entries(errors)) {
      const [list, place] = path.split('.')
      const reach = list === 'reaches' ? wish.reaches[Number(place)] : undefined
      const field = list === 'fields' ? wish.fields[Number(place)] : undefined
      if (reach) found[reachKey(reach.role, reach.action)] = problem
      if (field) found[fieldKey(field.role, field.record, field.field)] = problem
    }
    return found
  }
  async function takeBack(eventId: string) {
    const answer = await undoEvent(eventId)
    if (!answer.ok) return toastFailed(answer.title || t('settings.failed'))
    toastDone(t('rights.takenBack'))
    router.refresh()
  }
  return {
    draft: chosen,
    problems,
    effect,
    wish,
    count,
    isBusy,
    refused,
    choose(key: string, right: Right) {
      setChosen((before) => ({ ...before, [key]: right }))
      setProblems(({ [key]: _gone, ...rest }) => rest)
    },
    chooseAll: (more: Draft) => setChosen((before) => ({ ...before, ...more })),
    discard() {
      setChosen({})
      setProblems({})
    },
    closeEffect: () => setEffect(null),
    async preview() {
      setBusy(true)
      const answer = await tellEffect(wish)
      setBusy(false)
      if (answer.ok) setEffect(answer.value)
      else refused(answer)
    },
    saved(eventId: string | null) {
      setEffect(null)
      setChosen({})
      setProblems({})
      toastDone(t('rights.saved'), eventId ? { undo: () => takeBack(eventId) } : {})
      router.refresh()
    },
  }
}
