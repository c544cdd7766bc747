import type { Translate } from '@/lib/i18n/translate'
import { type FieldLine, FieldRows } from './field-rows'

interface OperationLook {
  id: string
  method: string
  path: string
  summary: string
  about: string
  parameters: FieldLine[]
  body: FieldLine[]
  curl: string
  answers: { status: string; about: string }[]
}

/** One operation: what it does, takes and answers, with a request to copy. Its address ends in its name. */
export function OperationView({ operation, t }: { operation: OperationLook; t: Translate }) {
  const { id, method, path, summary, about, parameters, body, curl, answers } = operation
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid scroll-mt-[calc(var(--frame-top)+1rem)] grid-cols-[minmax(0,1fr)] gap-3 border-t border-rule pt-4"
    >
      <div className="grid gap-1">
        <h2 id={`${id}-title`} lang="en" className="text-16 font-bold">
          <a href={`#${id}`} className="rounded hover:underline">
            {summary}
          </a>
        </h2>
        <p className="text-14 break-words">
          <code>
            <span className="font-bold text-celadon">{method}</span> {path}
          </code>
        </p>
        {about && (
          <p lang="en" className="text-14 text-pretty text-ink-2">
            {about}
          </p>
        )}
      </div>
      <pre
        tabIndex={0}
        role="region"
        aria-label={`${t('api.example')}: ${summary}`}
        className="overflow-x-auto rounded bg-sunk p-3 text-12 focus-visible:outline-2"
      >
        <code>{curl}</code>
      </pre>
      <FieldRows label={t('api.parameters')} of={summary} fields={parameters} t={t} />
      <FieldRows label={t('api.body')} of={summary} fields={body} t={t} />
      <details className="text-14">
        <summary className="cursor-pointer text-ink-2 hover:text-ink">
          {t('api.answers')}: {answers.map(({ status }) => status).join(', ')}
        </summary>
        <dl className="mt-2 grid gap-1">
          {answers.map((answer) => (
            <div key={answer.status} className="grid grid-cols-[3rem_minmax(0,1fr)]">
              <dt className="font-bold tabular-nums">{answer.status}</dt>
              <dd lang="en" className="text-ink-2">
                {answer.about}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}
