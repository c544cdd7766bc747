import { lazily } from '@/components/ui/lazily'

/** The files of a record: fetched when they are first looked at. */
export const RecordFiles = lazily(() => import('./record-files'))
