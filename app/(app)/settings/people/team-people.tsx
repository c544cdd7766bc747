import Link from 'next/link'
import { ArrowRightLeft } from 'lucide-react'
import type { viewerSpeech } from '../viewer-speech'
import { openWorkWords } from '@/components/people/open-work-words'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { buttonLook } from '@/components/ui/button-look'
import { teamPeople } from '@/lib/queries/team-people'
import { theStore } from '@/lib/server/store'

/** The people of a manager's teams, each with the way to hand over what they own. */
export async function TeamPeople({ viewer, t }: Awaited<ReturnType<typeof viewerSpeech>>) {
  const people = await theStore().read((reader) => teamPeople(reader, viewer))
  if (people.length === 0) return null
  return (
    <section className="grid gap-3">
      <div>
        <h2 className="text-16">{t('handOver.team')}</h2>
        <p className="text-14 text-ink-2">{t('handOver.teamAbout')}</p>
      </div>
      <ul className="divide-y divide-rule border-y border-rule">
        {people.map(({ id, name, isActive, open }) => (
          <li key={id} className="flex flex-wrap items-center gap-3 py-2">
            <Avatar name={name} named />
            <span className="grid min-w-0 flex-1 basis-48">
              <span className="flex flex-wrap items-center gap-2 text-14 font-bold">
                {name}
                {!isActive && <Badge>{t('people.inactive')}</Badge>}
              </span>
              {open.length > 0 && (
                <span className="text-12 text-ink-2">
                  {t('handOver.leftOpen', { what: openWorkWords(open, t, viewer.language) })}
                </span>
              )}
            </span>
            <Link
              href={`/settings/people/hand-over/${id}`}
              aria-label={t('handOver.actFor', { name })}
              className={buttonLook('quiet', 'ml-auto')}
            >
              <ArrowRightLeft aria-hidden className="size-4" />
              {t('handOver.act')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
