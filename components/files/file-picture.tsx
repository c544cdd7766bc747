import {
  File,
  FileArchive,
  FileImage,
  FileSpreadsheet,
  FileText,
  FileVideo,
  type LucideIcon,
  Music,
} from 'lucide-react'
import { isDrawn } from '@/lib/domain/files'

interface Props {
  type: string
  bytes: number
  href: string
}

const ICONS: readonly [RegExp, LucideIcon][] = [
  [/^image\//, FileImage],
  [/^video\//, FileVideo],
  [/^audio\//, Music],
  [/spreadsheet/, FileSpreadsheet],
  [/zip|rar|7z/, FileArchive],
  [/pdf|word|text|presentation|ole/, FileText],
]

/** A picture of a file: itself where browsers draw it, else a sign of its type. The name beside it says what it is. */
export function FilePicture({ type, bytes, href }: Props) {
  const Icon = ICONS.find(([pattern]) => pattern.test(type))?.[1] ?? File
  return (
    <span className="grid size-11 shrink-0 place-items-center overflow-hidden rounded border border-rule bg-sunk text-ink-3">
      {isDrawn({ type, bytes }) ? (
        <img src={href} alt="" loading="lazy" decoding="async" className="size-full object-cover" />
      ) : (
        <Icon aria-hidden className="size-5" />
      )}
    </span>
  )
}
