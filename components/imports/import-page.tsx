'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { nounKey, nounsWithin } from '@/components/fields/message-keys'
import { SurroundingsContext } from '@/components/fields/surroundings-context'
import { lazily } from '@/components/ui/lazily'
import { isUnderWay } from '@/lib/domain/import-state'
import { useSpeech } from '@/lib/i18n/react'
import { plurals, type RecordName } from '@/lib/records/names'
import type { Surroundings } from '@/lib/records/surroundings'
import { type Followed, importPath } from './import-api'
import { ImportSteps, stepOf } from './import-steps'
import { SendStep } from './send-step'
import { useImport } from './use-import'

const MatchStep = lazily(() => import('./match-step'))
const CheckedStep = lazily(() => import('./checked-step'))
const RunningStep = lazily(() => import('./running-step'))
const ResultStep = lazily(() => import('./result-step'))

interface Props {
  record: RecordName
  followed: Followed | null
  surroundings: Surroundings
}

/** Brings records of a kind in: a file or pasted cells, their columns, what would become of the rows, and what became of them. */
export function ImportPage({ record, followed, surroundings }: Props) {
  const { t } = useSpeech()
  const what = t(nounKey(record, 'many'))
  return (
    <SurroundingsContext value={surroundings}>
      <div className="mx-auto grid w-full max-w-5xl grid-cols-[minmax(0,1fr)] content-start gap-5 px-4 py-5 md:px-6">
        <div className="grid gap-1">
          <p className="text-14">
            <Link href={`/${plurals[record]}`} className="text-celadon hover:underline">
              {what}
            </Link>
          </p>
          <h1 className="text-20">{t('importing.title', { what: nounsWithin(record, t) })}</h1>
        </div>
        {followed ? (
          <FollowedImport key={`${followed.view.id} ${followed.view.sheet}`} followed={followed} />
        ) : (
          <>
            <ImportSteps at="send" />
            <SendStep record={record} />
          </>
        )}
      </div>
    </SurroundingsContext>
  )
}

function FollowedImport({ followed }: { followed: Followed }) {
  const router = useRouter()
  const { view, job, look } = useImport(followed)
  // Whoever goes back from the check to the columns stays there until they check again.
  const [isMatching, setMatching] = useState(false)
  const at = stepOf(view.state, isMatching)
  const begun = () => {
    setMatching(false)
    void look()
  }
  return (
    <>
      <ImportSteps at={at} />
      {isUnderWay(view.state) ? (
        <RunningStep view={view} job={job} onLook={() => void look()} />
      ) : at === 'match' ? (
        <MatchStep
          view={view}
          onBegun={begun}
          onSheet={(sheet) => router.replace(`${importPath(view.record, view.id)}&sheet=${sheet}`)}
        />
      ) : at === 'check' ? (
        <CheckedStep view={view} onBack={() => setMatching(true)} onBegun={begun} />
      ) : (
        <ResultStep view={view} job={job} onLook={() => void look()} />
      )}
    </>
  )
}
