/** A browser of text: follows redirects with its cookies as far as the given address, and gives that whole. */
export async function signInElsewhere(start: string, name: string, back: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let next = new URL(start)
  let form: URLSearchParams | null = null
  for (let steps = 0; steps < 20; steps++) {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const answer: Response = await fetch(next, {
      method: form ? 'POST' : 'GET',
      body: form,
      headers: { cookie },
      redirect: 'manual',
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const location = answer.headers.get('location')
    if (location) {
      next = new URL(location, next)
      form = null
      if (next.href.startsWith(back)) return next
      continue
    }
    const page = await answer.text()
    const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1]
    if (!action) throw new Error(`The provider shows no form: ${answer.status} ${page.slice(0, 300)}`)
    next = new URL(action, next)
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? ''
    form = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login: name, password: 'any' } : {}) })
  }
  throw new Error('The provider leads nowhere.')
}
