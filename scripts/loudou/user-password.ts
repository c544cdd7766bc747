import { setPassword } from '@/lib/commands/set-password'
import { type Command, option, tell } from './command'
import { readPassword } from './read-password'
import { done, ownerOf, personWith, withStore } from './with-store'

export const userPassword: Command = {
  usage: 'user password --email EMAIL',
  about: 'Gives a person another password (LOUDOU_PASSWORD or stdin) and signs them out everywhere.',
  options: { email: { type: 'string' } },
  required: ['email'],
  async run(call) {
    await withStore(call.now, async (store) => {
      const person = await store.read((reader) => personWith(reader, option(call, 'email')))
      const passwordHash = await readPassword(person)
      await done(store, async (tx) =>
        setPassword(tx, await ownerOf(tx, call.now), { userId: person.id, passwordHash }),
      )
      tell(`${person.name} has another password and is signed out everywhere.`)
    })
  },
}
