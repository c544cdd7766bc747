'use client'

import { Building2, FlaskConical } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { DemoLoading } from './demo-loading'
import { Button } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { useSpeech } from '@/lib/i18n/react'

/** An empty installation: look around with invented data, or begin. `isLoading` comes back to a loading under way. */
export function FirstRunChoice({ isLoading }: { isLoading: boolean }) {
  const { t } = useSpeech()
  const [explores, setExplores] = useState(isLoading)
  if (explores) return <DemoLoading />
  return (
    <section className="grid w-full max-w-112 gap-6">
      <div className="grid gap-2">
        <h1 className="text-28">{t('door.welcome')}</h1>
        <p className="text-14 text-ink-2">{t('door.welcomeDetail')}</p>
      </div>
      <div className="grid divide-y divide-rule rounded border border-rule bg-raised">
        <div className="grid justify-items-start gap-2 p-5">
          <h2 className="flex items-center gap-2 text-16">
            <FlaskConical aria-hidden className="size-5 text-celadon" />
            {t('door.explore')}
          </h2>
          <p className="text-14 text-ink-2">{t('door.exploreDetail')}</p>
          <Button tone="primary" className="mt-2" onClick={() => setExplores(true)}>
            {t('door.exploreAct')}
          </Button>
        </div>
        <div className="grid justify-items-start gap-2 p-5">
          <h2 className="flex items-center gap-2 text-16">
            <Building2 aria-hidden className="size-5 text-celadon" />
            {t('door.setUp')}
          </h2>
          <p className="text-14 text-ink-2">{t('door.setUpDetail')}</p>
          <Link href="/first-run/workspace" className={buttonLook('quiet', 'mt-2')}>
            {t('door.setUpAct')}
          </Link>
        </div>
      </div>
    </section>
  )
}
