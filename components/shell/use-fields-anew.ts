'use client'

import { useRouter } from 'next/navigation'
import { useRecordChanges } from '@/components/records/record-changes'

/** Fetches the frame anew once a field or an option was changed here, so that every form and list knows it at once. */
export function useFieldsAnew(): void {
  const router = useRouter()
  useRecordChanges(({ record }) => {
    if (record === 'customField' || record === 'fieldOption') router.refresh()
  })
}
