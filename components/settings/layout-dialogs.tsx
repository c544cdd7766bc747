'use client'

import { useRouter } from 'next/navigation'
import { lazily } from '@/components/ui/lazily'
import type { PipelineLook } from './pipeline-look'
import type { StageLook } from './stage-line'

const RecordDialog = lazily(() => import('@/components/records/record-dialog'))
const DeleteStage = lazily(() => import('./delete-stage'))
const CopyPipeline = lazily(() => import('./copy-pipeline'))

/** What somebody wants to do with a pipeline or a stage, and is asked about. */
export type LayoutWish =
  | { kind: 'add'; pipeline: PipelineLook }
  | { kind: 'new' }
  | { kind: 'edit'; record: 'stage' | 'pipeline'; id: string }
  | { kind: 'copy'; pipeline: PipelineLook }
  | { kind: 'delete'; stage: StageLook; pipeline: PipelineLook }

interface Props {
  wish: LayoutWish
  onMade: (pipelineId: string) => void
  onClose: () => void
}

/** The dialog of a wish. */
export function LayoutDialogs({ wish, onMade, onClose }: Props) {
  const router = useRouter()
  const close = () => {
    onClose()
    router.refresh()
  }
  switch (wish.kind) {
    case 'add': {
      const { id, name } = wish.pipeline
      const presets = { values: { pipelineId: id }, labels: { [id]: name } }
      return <RecordDialog record="stage" isShort presets={presets} onClose={close} />
    }
    case 'new':
      return <RecordDialog record="pipeline" onMade={({ id }) => onMade(id)} onClose={close} />
    case 'edit':
      return <RecordDialog record={wish.record} id={wish.id} onClose={close} />
    case 'copy':
      return <CopyPipeline pipeline={wish.pipeline} onMade={onMade} onClose={onClose} />
    case 'delete': {
      const { stage, pipeline } = wish
      const alike = pipeline.stages.filter(({ kind }) => kind === stage.kind)
      const at = alike.findIndex(({ id }) => id === stage.id)
      const others = alike.filter(({ id }) => id !== stage.id)
      // Where they most likely came from, else where they were to go.
      const nearest = others[Math.max(0, at - 1)]
      return <DeleteStage {...{ stage, others, nearest, onClose }} isPipelineUsed={pipeline.isUsed} />
    }
  }
}
