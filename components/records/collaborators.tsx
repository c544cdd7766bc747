'use client'

import { UserRoundPlus, X } from 'lucide-react'
import { useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { lazily } from '@/components/ui/lazily'
import { Select } from '@/components/ui/select'
import { useSpeech } from '@/lib/i18n/react'
import type { Collaborator } from '@/lib/records/collaborator'
import type { RecordView } from '@/lib/records/record-view'
import { actOn } from './record-api'
import { useTold } from './use-told'

const AddCollaborator = lazily(() => import('./add-collaborator'))

/** Who works on a record beside its owner; whoever may say so adds them, changes what they may, and takes them out. */
export function Collaborators({ view }: { view: RecordView }) {
  const { t } = useSpeech()
  const told = useTold()
  const [isAdding, setAdding] = useState(false)
  const { record, id, collaborators } = view
  const mayShare = view.rights.includes('share')
  if (!collaborators || (collaborators.length === 0 && !mayShare)) return null

  async function share({ userId, name }: Collaborator, mayEdit: boolean) {
    const answer = await actOn(record, id, 'share', { userId, mayEdit })
    if (!answer.ok) return told.failed(answer)
    const may = t(mayEdit ? 'sharing.edit' : 'sharing.read')
    told.done(t('sharing.changed', { name, may }), { record, id }, answer.value.eventId)
  }
  async function unshare({ userId, name }: Collaborator) {
    const answer = await actOn(record, id, 'unshare', { userId })
    if (!answer.ok) return told.failed(answer)
    told.done(t('sharing.removed', { name }), { record, id }, answer.value.eventId)
  }
  return (
    <section aria-label={t('sharing.collaborators')} className="grid gap-1 border-t border-rule pt-3">
      <div className="flex items-center justify-between gap-2">
        <h2 className="text-14 font-normal text-ink-2">{t('sharing.collaborators')}</h2>
        {mayShare && !isAdding && (
          <Button
            tone="bare"
            icon={<UserRoundPlus aria-hidden className="size-4" />}
            onPointerEnter={() => void AddCollaborator.preload()}
            onFocus={() => void AddCollaborator.preload()}
            onClick={() => setAdding(true)}
          >
            {t('sharing.add')}
          </Button>
        )}
      </div>
      {collaborators.length === 0 && !isAdding && <p className="text-ink-3">{t('sharing.none')}</p>}
      <ul className="grid gap-1">
        {collaborators.map((each) => (
          <li key={each.userId} className="flex min-h-control items-center gap-2">
            <span className="flex min-w-0 flex-1 items-center gap-1.5">
              <Avatar name={each.name} named />
              <span className="truncate">{each.name}</span>
              {!each.isActive && <span className="shrink-0 text-12 text-ink-3">{t('sharing.off')}</span>}
            </span>
            {mayShare ? (
              <>
                <Select
                  aria-label={t('sharing.mayOf', { name: each.name })}
                  className="w-28! shrink-0"
                  value={each.mayEdit ? 'edit' : 'read'}
                  onChange={(event) => void share(each, event.currentTarget.value === 'edit')}
                >
                  <option value="read">{t('sharing.read')}</option>
                  <option value="edit">{t('sharing.edit')}</option>
                </Select>
                <IconButton
                  label={t('sharing.remove', { name: each.name })}
                  icon={<X aria-hidden className="size-4" />}
                  onClick={() => void unshare(each)}
                />
              </>
            ) : (
              <span className="shrink-0 text-ink-2">{t(each.mayEdit ? 'sharing.edit' : 'sharing.read')}</span>
            )}
          </li>
        ))}
      </ul>
      {isAdding && <AddCollaborator view={view} onDone={() => setAdding(false)} />}
    </section>
  )
}
