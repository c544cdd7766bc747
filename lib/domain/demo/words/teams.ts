import type { DemoRegion } from './cities'

export interface DemoTeamWords {
  key: string
  name: string
  nameEn: string
  parentKey: string | null
  /** Regions this team sells to. */
  regions: readonly DemoRegion[]
}

/** The organisation; a selling team without reps is left out of a small world. */
export const teamWords: readonly DemoTeamWords[] = [
  { key: 'team:company', name: '总公司', nameEn: 'Headquarters', parentKey: null, regions: [] },
  { key: 'team:sales', name: '销售中心', nameEn: 'Sales', parentKey: 'team:company', regions: [] },
  { key: 'team:east', name: '华东直销', nameEn: 'East China Direct', parentKey: 'team:sales', regions: [] },
  {
    key: 'team:east-1',
    name: '华东直销一组',
    nameEn: 'East China Direct 1',
    parentKey: 'team:east',
    regions: ['east'],
  },
  {
    key: 'team:east-2',
    name: '华东直销二组',
    nameEn: 'East China Direct 2',
    parentKey: 'team:east',
    regions: ['east', 'north'],
  },
  {
    key: 'team:south',
    name: '华南直销',
    nameEn: 'South China Direct',
    parentKey: 'team:sales',
    regions: ['south', 'west'],
  },
  {
    key: 'team:north',
    name: '华北直销',
    nameEn: 'North China Direct',
    parentKey: 'team:sales',
    regions: ['north'],
  },
  {
    key: 'team:west',
    name: '中西部直销',
    nameEn: 'Inland Direct',
    parentKey: 'team:sales',
    regions: ['west'],
  },
  {
    key: 'team:overseas',
    name: '海外业务',
    nameEn: 'Overseas',
    parentKey: 'team:sales',
    regions: ['overseas'],
  },
  {
    key: 'team:support',
    name: '客户服务部',
    nameEn: 'Customer Service',
    parentKey: 'team:company',
    regions: [],
  },
  { key: 'team:finance', name: '财务部', nameEn: 'Finance', parentKey: 'team:company', regions: [] },
]

/** Where the first twelve reps sit, one after the other, and where later ones join in turn. */
export const firstSeats = [
  'east-1',
  'south',
  'east-2',
  'overseas',
  'east-1',
  'east-2',
  'south',
  'east-1',
  'overseas',
]
  .concat(['east-2', 'south', 'east-1'])
  .map((team) => `team:${team}`)

export const laterSeats = [
  'north',
  'west',
  'north',
  'west',
  'east-2',
  'south',
  'overseas',
  'north',
  'east-1',
  'west',
].map((team) => `team:${team}`)

/** Teams a manager leads besides 华东直销. */
export const managedTeams = ['team:sales', 'team:south', 'team:north', 'team:west', 'team:overseas'] as const
