import { dispatch } from './routes'

/** Runs one curl command of a guide against the application's own handlers. Refuses options that it does not know. */
export async function curl(command: string, variables: Record<string, string>): Promise<Response> {
  const [name, ...words] = wordsOf(command.replaceAll(/\\\n/g, ' '), variables)
  if (name !== 'curl') throw new Error(`${name} is not curl`)
  const headers = new Headers()
  const query: string[] = []
  let [method, url, body] = ['', '', null as string | null]
  let isGet = false
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const next = () => words[++at] ?? ''
    if (word === '-G') isGet = true
    else if (word === '-X') method = next()
    else if (word === '-d') body = next()
    else if (word === '--data-urlencode') query.push(urlEncoded(next()))
    else if (word === '-H') {
      const [header = '', ...value] = next().split(':')
      headers.set(header, value.join(':').trim())
    } else if (!word.startsWith('-')) url = word
    else if (word !== '-s') throw new Error(`curl ${word} is not known here`)
  }
  const address = isGet && query.length > 0 ? `${url}?${query.join('&')}` : url
  return dispatch(new Request(address, { method: method || (body === null ? 'GET' : 'POST'), headers, body }))
}

function urlEncoded(pair: string): string {
  const at = pair.indexOf('=')
  return `${pair.slice(0, at)}=${encodeURIComponent(pair.slice(at + 1))}`
}

/** Splits a command as a shell does: single quotes keep all, double quotes and bare words know variables. */
function wordsOf(command: string, variables: Record<string, string>): string[] {
  const filled = (text: string) =>
    text.replaceAll(/\$(\w+)/g, (_, name: string) => {
      const value = variables[name]
      if (value === undefined) throw new Error(`$${name} has no value`)
      return value
    })
  const words = command.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"]+)+/g)
  return [...words].map(([word]) =>
    [...word.matchAll(/'([^']*)'|"([^"]*)"|([^\s'"]+)/g)]
      .map(([, single, double, bare]) => single ?? filled(double ?? bare ?? ''))
      .join(''),
  )
}
