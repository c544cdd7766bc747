import type { DemoRegion } from './words/cities'
import { demoPeople, type DemoUser } from './users'
import { teamWords, type DemoTeamWords } from './words/teams'

export interface DemoTeam {
  key: string
  name: string
  nameEn: string
  parentKey: string | null
  /** A user of this team; null where the team above leads. */
  leadKey: string | null
}

/** The tree of teams, parents before children, with who leads each; a selling team without reps is left out. */
export function demoTeams(users: readonly DemoUser[]): DemoTeam[] {
  return teamWords
    .filter(
      (team) =>
        team.regions.length === 0 || users.some((user) => user.role === 'rep' && user.teamKey === team.key),
    )
    .map(({ key, name, nameEn, parentKey }) => ({
      key,
      name,
      nameEn,
      parentKey,
      leadKey: leadOf(key, users),
    }))
}

function leadOf(teamKey: string, users: readonly DemoUser[]): string | null {
  if (teamKey === 'team:company') return demoPeople.owner
  if (teamKey === 'team:support') return demoPeople.support
  if (teamKey === 'team:finance') return demoPeople.finance
  return users.find((user) => user.role === 'manager' && user.teamKey === teamKey)?.key ?? null
}

/** Teams of this world that sell to the region: those made for it, else those that cover it as well. */
export function teamsOfRegion(region: DemoRegion, teams: readonly DemoTeam[]): DemoTeamWords[] {
  const existing = teamWords.filter((words) => teams.some((team) => team.key === words.key))
  const own = existing.filter((words) => words.regions[0] === region)
  if (own.length > 0) return own
  return existing.filter((words) => words.regions.includes(region))
}
