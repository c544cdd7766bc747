'use server'

import { z } from 'zod'
import { requestBackup } from '@/lib/commands/request-backup'
import { action } from '@/lib/server/action'

export const backUpNow = action(z.strictObject({}), requestBackup)
