/** What became of an attempt: signed in, why not in words, or nothing was heard. */
export type SignInAnswer = 'done' | 'unheard' | { reason: string; code: string }

/** Signs in through next-auth's own address; the session's cookie comes with the answer. */
export async function sendSignIn(
  way: 'credentials' | 'second-step' | 'demo',
  fields: Record<string, string>,
): Promise<SignInAnswer> {
  try {
    const response = await post(`callback/${way}`, fields)
    const body = (await response.json()) as { url?: string; title?: string; code?: string }
    if (response.ok && body.url && !/[?&](error|csrf)=/.test(body.url)) return 'done'
    return body.title ? { reason: body.title, code: body.code ?? '' } : 'unheard'
  } catch {
    return 'unheard'
  }
}

/** Signs this browser out; gives whether the server has heard it. */
export async function sendSignOut(): Promise<boolean> {
  try {
    return (await post('signout', {})).ok
  } catch {
    return false
  }
}

async function post(path: string, fields: Record<string, string>): Promise<Response> {
  const answer = await fetch('/api/auth/csrf', { cache: 'no-store' })
  const { csrfToken } = (await answer.json()) as { csrfToken: string }
  const body = new URLSearchParams({ ...fields, csrfToken, json: 'true', callbackUrl: '/' })
  return fetch(`/api/auth/${path}`, { method: 'POST', body })
}
