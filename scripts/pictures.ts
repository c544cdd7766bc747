import { resolve } from 'node:path'
import { takePictures } from './pictures/take'

/** Takes every screen in three sizes, both themes and both languages: npm run pictures -- FOLDER [regular expression of names]. */
const [folder, part = ''] = process.argv.slice(2)
if (!folder) {
  console.error('Usage: npm run pictures -- FOLDER [regular expression of names]')
  process.exit(2)
}
await takePictures(resolve(folder), part)
