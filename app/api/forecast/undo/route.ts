import { undoOnForecast } from '@/lib/server/rest/forecast-acts'
import { methods } from '@/lib/server/rest/methods'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: undoOnForecast })
