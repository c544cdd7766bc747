'use client'

import { Camera, Paperclip } from 'lucide-react'
import { type ChangeEvent, type DragEvent, type RefObject, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  /** How large one may be, in words. */
  most: string
  button: RefObject<HTMLButtonElement | null>
  onFiles: (files: File[]) => void
}

/** Where files are let go, or chosen; on a phone also the camera. */
export function FileDrop({ most, button, onFiles }: Props) {
  const { t } = useSpeech()
  const chooser = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  function take({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    onFiles([...(currentTarget.files ?? [])])
    // The same file may be chosen again.
    currentTarget.value = ''
  }
  function over(event: DragEvent) {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    onFiles(filesIn(event.dataTransfer))
  }
  return (
    <div
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames(
        'flex flex-wrap items-center gap-x-3 gap-y-2 rounded border border-dashed px-3 py-3 print:hidden',
        isOver ? 'border-celadon bg-celadon-wash' : 'border-edge',
      )}
    >
      <Button
        ref={button}
        icon={<Paperclip aria-hidden className="size-4" />}
        onClick={() => chooser.current?.click()}
      >
        {t('files.choose')}
      </Button>
      <Button
        className="hidden! pointer-coarse:inline-flex!"
        icon={<Camera aria-hidden className="size-4" />}
        onClick={() => camera.current?.click()}
      >
        {t('files.photo')}
      </Button>
      <span className="text-12 text-ink-3">
        <span className="pointer-coarse:hidden">{`${t(isOver ? 'files.dropNow' : 'files.drop')} `}</span>
        {most}
      </span>
      <input ref={chooser} type="file" multiple hidden aria-label={t('files.choose')} onChange={take} />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={t('files.photo')}
        onChange={take}
      />
    </div>
  )
}

/** A folder looks like a file and cannot be read as one. */
function filesIn({ items, files }: DataTransfer): File[] {
  const folders = new Set(
    [...items].flatMap((item, place) => (item.webkitGetAsEntry()?.isDirectory ? [place] : [])),
  )
  return [...files].filter((_, place) => !folders.has(place))
}
