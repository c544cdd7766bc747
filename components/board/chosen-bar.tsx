'use client'

import { ArrowRight } from 'lucide-react'
import BulkBar from '@/components/records/bulk-bar'
import { RecordWords } from '@/components/records/record-words'
import { Button } from '@/components/ui/button'
import { useSpeech } from '@/lib/i18n/react'
import type { Rights } from '@/lib/records/list-page'
import { type Chosen, useChosen } from './chosen'

interface Props {
  chosen: Chosen
  rights: Rights
  /** Fields that the viewer may set. */
  settable: readonly string[]
  onMoveMenu: (id: string) => void
}

/** What can be done to the chosen cards: all that a list does to chosen rows, and moving them together. */
export default function ChosenBar(props: Props) {
  return (
    <RecordWords>
      <Bar {...props} />
    </RecordWords>
  )
}

function Bar({ chosen, rights, settable, onMoveMenu }: Props) {
  const { t } = useSpeech()
  const ids = useChosen(chosen, (all) => all)
  const [first] = ids
  if (first === undefined) return null
  return (
    <BulkBar
      view={{ record: 'opportunity', rights, settable: [...settable] }}
      selection={{ ids, isAll: false, clear: () => chosen.clear() }}
      asked=""
    >
      {rights.includes('move') && (
        <Button icon={<ArrowRight aria-hidden className="size-4" />} onClick={() => onMoveMenu(first)}>
          {t('board.moveChosen')}
        </Button>
      )}
    </BulkBar>
  )
}
