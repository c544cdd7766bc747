import { cookies } from 'next/headers'
import type { Reader } from '@/db'
import { NAMING, readFilter, WHOLE } from '@/components/board/filter-address'
import { boardOfList } from '@/components/board/list-as-board'
import { preferenceCookies } from '@/components/shell/preferences'
import { cardFields } from '@/lib/domain/card-fields'
import { dayOf } from '@/lib/domain/days'
import { pipelineChoices } from '@/lib/queries/board/columns-of'
import { positionNow } from '@/lib/queries/board/changes'
import type { BoardQuestion } from '@/lib/queries/board/where'
import { filterLabels } from '@/lib/queries/filter-labels'
import { ownersInSight } from '@/lib/queries/people'
import { ratesOn } from '@/lib/queries/rates'
import { fieldRights, rightsEver } from '@/lib/queries/rights'
import { viewsOf } from '@/lib/queries/saved'
import { teamView } from '@/lib/queries/team-view'
import { readListAddress } from '@/lib/records/list-address'
import { shownBy } from '@/lib/server/rest/board-question'
import { queryOf, type Search } from '@/lib/server/screen/query-of'
import { surroundingsOf } from '@/lib/server/screen/surroundings'
import { theStore } from '@/lib/server/store'
import type { requireViewer } from '@/lib/server/viewer'

type Viewer = Awaited<ReturnType<typeof requireViewer>>
type Asked = BoardQuestion & { pipelineId: string | undefined }

/**
 * Gives what every view of a board comes with, whatever it shows: the view's own `answer`, of one snapshot with the filter's names and
 * the people, and what is told and done beside it. A filter that cannot be read is left out, as the screen then says.
 */
export async function boardFrame<Answer>(
  viewer: Viewer,
  search: Search,
  view: {
    answer: (reader: Reader, asked: Asked, query: URLSearchParams) => Promise<Answer>
    /** Currencies that it adds up. */
    currencies: (answer: Answer) => string[]
  },
) {
  const query = await queryOf(search)
  // What the team opens with is asked for only where the address names nothing, not even that all is wanted.
  const named = [...NAMING, WHOLE].some((name) => query.has(name))
  const usual = named ? null : await theStore().read((reader) => teamView(reader, viewer))
  const { card: ofAddress, ...wanted } =
    usual === null ? readFilter(query) : boardOfList(readListAddress(new URLSearchParams(usual)))
  const asked = shownBy(viewer, wanted)
  const question = asked.ok ? asked.value : { ownerIds: wanted.ownerIds, text: wanted.text }
  const { fields, settable } = fieldRights(viewer, 'opportunity')
  const own = (await cookies()).get(preferenceCookies.card)?.value
  // A field that was taken away, or is hidden from the viewer, is left out: a view may name it still.
  const card = cardFields(ofAddress ?? own?.split(',') ?? [], (field) => fields.includes(field))
  const filter = { ...(asked.ok ? wanted : question), ...(ofAddress && { card }) }
  const pipelineId = query.get('pipeline') ?? undefined
  const [answer, pipelines, people, views, labels, position] = await theStore().readAside((reader) =>
    Promise.all([
      view.answer(reader, { pipelineId, ...question, card }, query),
      pipelineChoices(reader, viewer),
      ownersInSight(reader, viewer),
      viewsOf(reader, viewer, 'opportunity'),
      filterLabels(reader, viewer, 'opportunity', filter.filter),
      positionNow(reader),
    ]),
  )
  const today = dayOf(viewer.now, viewer.timeZone)
  const used = view.currencies(answer)
  const rates = used.every((currency) => currency === viewer.currency)
    ? []
    : await theStore().read((reader) => ratesOn(reader, viewer, [...viewer.currencies, ...used], today))
  return {
    answer,
    shown: {
      ...{ pipelines, filter, card, people, rates, position, settable, today },
      isFilterUnread: !asked.ok,
      hasUsual: usual !== null || query.has(WHOLE),
      tree: { views, labels, surroundings: surroundingsOf(viewer), fields },
      rights: rightsEver(viewer, 'opportunity'),
    },
  }
}
