import { metricsForToken } from '@/lib/server/metrics/serve-metrics'

/** Metrics in Prometheus' text form, for who has the token; without one set there is nothing here. */
export const GET = metricsForToken

export const dynamic = 'force-dynamic'
