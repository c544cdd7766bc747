import type { DemoCustomer } from './customers'
import type { DemoOpportunity } from './opportunities'

/** What is kept of an opportunity for what follows from it, without the work that was done for it. */
export type DemoDeal = Omit<DemoOpportunity, 'activities' | 'tasks'> & { customer: DemoCustomer }

/** Gives what is kept of an opportunity and its customer. */
export function dealOf(opportunity: DemoOpportunity, customer: DemoCustomer): DemoDeal {
  const { activities: _activities, tasks: _tasks, ...kept } = opportunity
  return { ...kept, customer }
}
