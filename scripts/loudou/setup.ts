import { setUpWorkspace } from '@/lib/commands/set-up-workspace'
import { isLanguage } from '@/lib/domain/languages'
import { answer, type Command, option } from './command'
import { readPassword } from './read-password'
import { refusalOf } from './refusal'
import { done, withStore } from './with-store'

export const setup: Command = {
  usage:
    'setup --workspace NAME --name NAME --email EMAIL [--currency CNY] [--time-zone Asia/Shanghai] [--language zh-CN|en]',
  about: 'Makes the workspace and its owner. The password comes from LOUDOU_PASSWORD or stdin.',
  options: {
    workspace: { type: 'string' },
    name: { type: 'string' },
    email: { type: 'string' },
    currency: { type: 'string' },
    'time-zone': { type: 'string' },
    language: { type: 'string' },
  },
  required: ['workspace', 'name', 'email'],
  async run(call) {
    const language = option(call, 'language', 'zh-CN')
    if (!isLanguage(language))
      throw refusalOf({ refusal: 'invalid_input', errors: { language: 'not_a_choice' } })
    const person = { name: option(call, 'name').trim(), email: option(call, 'email').trim() }
    const passwordHash = await readPassword(person)
    const { userId } = await withStore(call.now, (store) =>
      done(store, (tx) =>
        setUpWorkspace(tx, {
          ...person,
          workspaceName: option(call, 'workspace'),
          currency: option(call, 'currency', 'CNY').toUpperCase(),
          timeZone: option(call, 'time-zone', 'Asia/Shanghai'),
          language,
          passwordHash,
          now: call.now,
        }),
      ),
    )
    answer({ ownerId: userId })
  },
}
