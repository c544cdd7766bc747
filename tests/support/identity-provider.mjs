import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

/**
 * Starts a real OpenID Connect provider on loopback, with forms of its own to sign in by: whatever name is typed there is
 * the subject. `people` says what it knows of each; `register` says where it leads back to, and comes before any use.
 * @param {Record<string, { email?: string, email_verified?: boolean }>} people
 * @returns {Promise<{ issuer: string, clientId: string, clientSecret: string, register: (redirectUri: string) => void, stop: () => Promise<void> }>}
 */
export async function startProvider(people) {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${server.address().port}`
  const [clientId, clientSecret] = ['loudou', 'a secret of the client']
  const register = (redirectUri) => {
    const provider = new Provider(issuer, {
      clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      cookies: { keys: ['a key for cookies on loopback'] },
      pkce: { required: () => true },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    })
    server.on('request', provider.callback())
  }
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { issuer, clientId, clientSecret, register, stop }
}
