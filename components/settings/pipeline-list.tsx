'use client'

import { Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { actOn } from '@/components/records/record-api'
import { Button } from '@/components/ui/button'
import { useSpeech } from '@/lib/i18n/react'
import { LayoutDialogs, type LayoutWish } from './layout-dialogs'
import { PipelineCard } from './pipeline-card'
import type { PipelineLook } from './pipeline-look'
import { SortList } from './sort-list'
import { besideAt } from './sort-state'
import { useLayoutTold } from './use-layout-told'

const anywhere = () => true

/** All pipelines with their stages, for who keeps them: in their order, changed, added to, copied and deleted right here. */
export function PipelineList({ label, pipelines }: { label: string; pipelines: PipelineLook[] }) {
  const { t } = useSpeech()
  const told = useLayoutTold()
  const [wish, setWish] = useState<LayoutWish | null>(null)
  // A new one is gone to as soon as the page has it.
  const made = useRef<string>(undefined)
  useEffect(() => {
    const heading = made.current && document.getElementById(`pipeline-${made.current}`)
    if (!heading) return
    made.current = undefined
    heading.scrollIntoView({ block: 'start' })
    heading.focus({ preventScroll: true })
  }, [pipelines])

  return (
    <>
      <SortList
        label={label}
        items={pipelines}
        mayStand={anywhere}
        onPlace={async ({ id, name }, others, place) => {
          const answer = await actOn('pipeline', id, 'arrange', besideAt(others, place))
          if (answer.ok) told.done(t('layout.moved', { name }), answer.value.eventId)
          else told.failed(answer)
          return answer.ok
        }}
        draw={(pipeline, handle, step) => <PipelineCard {...{ pipeline, handle, step }} onWish={setWish} />}
      />
      <div>
        <Button icon={<Plus aria-hidden className="size-4" />} onClick={() => setWish({ kind: 'new' })}>
          {t('layout.newPipeline')}
        </Button>
      </div>
      {wish && (
        <LayoutDialogs
          wish={wish}
          onMade={(id) => {
            made.current = id
          }}
          onClose={() => setWish(null)}
        />
      )}
    </>
  )
}
