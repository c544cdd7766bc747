import { createToken } from '@/lib/commands/create-token'
import { answer, type Command, option } from './command'
import { done, ownerOf, personWith, withStore } from './with-store'

export const tokenCreate: Command = {
  usage: 'token create --user EMAIL --name NAME',
  about: 'Makes a bearer token that acts as this person, and prints it alone: it is not shown again.',
  options: { user: { type: 'string' }, name: { type: 'string' } },
  required: ['user', 'name'],
  async run(call) {
    const { token } = await withStore(call.now, (store) =>
      done(store, async (tx) => {
        const person = await personWith(tx, option(call, 'user'))
        return createToken(tx, await ownerOf(tx, call.now), { userId: person.id, name: option(call, 'name') })
      }),
    )
    answer(token)
  },
}
