/** The people of the demo that anybody at the machine can become with one click. */
export const demoRoles = ['rep', 'manager', 'support', 'administrator'] as const
export type DemoRoleName = (typeof demoRoles)[number]

export function isDemoRole(value: unknown): value is DemoRoleName {
  return (demoRoles as readonly unknown[]).includes(value)
}
