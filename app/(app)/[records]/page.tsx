import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { TotalsLine, TotalsPending } from '@/components/records/list-totals'
import { ListTrouble } from '@/components/records/list-trouble'
import { RecordList } from '@/components/records/record-list'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { listTotals, listView } from '@/lib/queries/list-view'
import { isNarrowed, type ListAddress, readListAddress } from '@/lib/records/list-address'
import { type RecordName, recordNamed } from '@/lib/records/names'
import { ask } from '@/lib/server/screen/ask'
import { queryOf, type Search } from '@/lib/server/screen/query-of'
import { surroundingsOf } from '@/lib/server/screen/surroundings'
import { wordsOfRecords } from '@/lib/server/screen/words-of-records'
import { requireViewer } from '@/lib/server/viewer'

interface Props {
  params: Promise<{ records: string }>
  searchParams: Search
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = recordNamed((await params).records)
  const { language } = await requireViewer()
  return record ? { title: messages[language][record].many } : {}
}

/** The list of any noun that has no page of its own; there is none for nouns that the viewer may never read. */
export default async function ListPage({ params, searchParams }: Props) {
  const record = recordNamed((await params).records)
  if (!record) notFound()
  const viewer = await requireViewer()
  const address = readListAddress(await queryOf(searchParams))
  const view = await ask((reader) => listView(reader, viewer, record, address))
  const { records, filter, bulk, [record]: noun } = messages[viewer.language]
  // A filter over what belongs to the rows speaks of other kinds of record.
  const asked = view.ok ? [address.filter, view.value.segment?.filter] : []
  const others = JSON.stringify(asked).includes('"related"') ? wordsOfRecords(viewer.language) : {}
  return (
    <SpeechProvider
      language={viewer.language}
      messages={{ ...others, records, filter, bulk, [record]: noun }}
    >
      {view.ok ? (
        <RecordList
          view={view.value}
          address={address}
          surroundings={surroundingsOf(viewer)}
          totals={
            <Suspense fallback={<TotalsPending />}>
              <Totals record={record} address={address} />
            </Suspense>
          }
        />
      ) : (
        <ListTrouble record={record} />
      )}
    </SpeechProvider>
  )
}

/** Counted apart from the rows, which need not wait for it. */
async function Totals({ record, address }: { record: RecordName; address: ListAddress }) {
  const viewer = await requireViewer()
  const totals = await ask((reader) => listTotals(reader, viewer, record, address))
  return totals.ok && <TotalsLine record={record} {...totals.value} isNarrowed={isNarrowed(address)} />
}
