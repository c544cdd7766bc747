import { byWeight } from '../weighing'

/** What the demo company sells: sensors and gateways for factories, the software above them, and service. */
export interface DemoProductWords {
  code: string
  name: string
  nameEn: string
  /** How the product is called in the name of an opportunity. */
  short: string
  shortEn: string
  unit: string
  /** List price in fen. */
  price: number
  /** Usual order quantity, from and to. */
  quantity: readonly [number, number]
  weight: number
}

type Row = readonly [
  code: string,
  name: string,
  nameEn: string,
  short: string,
  shortEn: string,
  unit: string,
  yuan: number,
  from: number,
  to: number,
  weight: number,
]

const rows: Row[] = [
  [
    'SN-T110',
    '温振一体传感器 T110',
    'Vibration sensor T110',
    '温振监测',
    'Vibration monitoring',
    '只',
    860,
    40,
    600,
    9,
  ],
  [
    'SN-P220',
    '压力变送器 P220',
    'Pressure transmitter P220',
    '压力变送器',
    'Pressure transmitters',
    '只',
    1280,
    30,
    400,
    7,
  ],
  ['SN-F330', '电磁流量计 F330', 'Flow meter F330', '流量计量', 'Flow metering', '台', 4600, 8, 90, 6],
  ['SN-E440', '三相能耗表 E440', 'Energy meter E440', '能耗监测', 'Energy metering', '只', 980, 40, 500, 8],
  [
    'VS-C510',
    '视觉检测相机 C510',
    'Vision camera C510',
    '视觉检测',
    'Vision inspection',
    '套',
    26800,
    2,
    30,
    7,
  ],
  [
    'VS-A520',
    '外观缺陷检测工站 A520',
    'Defect inspection station A520',
    '缺陷检测工站',
    'Inspection stations',
    '台',
    168000,
    1,
    8,
    4,
  ],
  [
    'GW-100',
    '边缘采集网关 GW100',
    'Edge gateway GW100',
    '数据采集网关',
    'Line gateways',
    '台',
    3200,
    10,
    160,
    10,
  ],
  [
    'GW-300',
    '工业 5G 网关 GW300',
    'Industrial 5G gateway GW300',
    '5G 网关',
    '5G gateways',
    '台',
    6900,
    6,
    80,
    5,
  ],
  [
    'RB-W600',
    '仓储搬运机器人 W600',
    'Warehouse robot W600',
    '搬运机器人',
    'Warehouse robots',
    '台',
    128000,
    2,
    20,
    4,
  ],
  ['RF-700', '超高频读写器 R700', 'UHF reader R700', '仓库读写器', 'Warehouse readers', '台', 5400, 6, 90, 5],
  [
    'MES-STD',
    '制造执行系统标准版',
    'Manufacturing execution, standard',
    '生产执行系统',
    'Shop-floor system',
    '套',
    268000,
    1,
    2,
    8,
  ],
  [
    'MES-ENT',
    '制造执行系统企业版',
    'Manufacturing execution, enterprise',
    '生产执行系统企业版',
    'Enterprise shop-floor system',
    '套',
    680000,
    1,
    2,
    4,
  ],
  [
    'WMS-STD',
    '仓库管理系统',
    'Warehouse management',
    '仓库管理系统',
    'Warehouse system',
    '套',
    158000,
    1,
    3,
    7,
  ],
  ['QMS-STD', '质量管理系统', 'Quality management', '质量追溯', 'Quality tracing', '套', 136000, 1, 2, 6],
  [
    'EMS-STD',
    '能源管理平台',
    'Energy management platform',
    '能源管理平台',
    'Energy platform',
    '套',
    198000,
    1,
    2,
    5,
  ],
  ['EAM-STD', '设备资产管理系统', 'Asset management', '设备管理', 'Asset management', '套', 118000, 1, 2, 6],
  [
    'BI-100',
    '生产数据看板',
    'Production dashboards',
    '数据看板',
    'Production dashboards',
    '套',
    58000,
    1,
    3,
    6,
  ],
  ['APS-100', '高级排产引擎', 'Scheduling engine', '智能排产', 'Scheduling', '套', 320000, 1, 2, 3],
  [
    'SV-IMP',
    '现场实施服务',
    'On-site implementation',
    '现场实施',
    'Implementation',
    '人天',
    2600,
    10,
    120,
    5,
  ],
  ['SV-MNT', '年度维保服务', 'Annual maintenance', '年度维保', 'Annual maintenance', '年', 46000, 1, 3, 9],
  ['SV-TRN', '操作与管理培训', 'Training', '操作培训', 'Training', '场', 9800, 1, 10, 4],
  ['SV-CAL', '仪表校准服务', 'Calibration service', '仪表校准', 'Calibration', '次', 12000, 1, 12, 4],
]

/** The catalogue, priced in fen. */
export const productWords: readonly DemoProductWords[] = rows.map(
  ([code, name, nameEn, short, shortEn, unit, yuan, from, to, weight]) => ({
    code,
    name,
    nameEn,
    short,
    shortEn,
    unit,
    price: yuan * 100,
    quantity: [from, to],
    weight,
  }),
)

export const projectEndings = [
  '采购',
  '项目',
  '改造',
  '升级',
  '试点',
  '扩容',
  '新厂配套',
  '框架合作',
] as const
export const projectEndingsEn = [
  'rollout',
  'pilot',
  'upgrade',
  'expansion',
  'renewal',
  'for the new plant',
] as const

export const productChoices = byWeight(productWords)
