export interface DemoCompetitor {
  key: string
  name: string
  nameEn: string
  website: string
  /** One line in Chinese, one in English. */
  strengths: string
  weaknesses: string
}

type Row = readonly [
  slug: string,
  name: string,
  nameEn: string,
  strengths: readonly [string, string],
  weaknesses: readonly [string, string],
]

/** Invented companies that sell to the same factories. */
const rows: Row[] = [
  [
    'tuoheng',
    '拓珩测控',
    'Tuoheng Controls',
    ['传感器单价低，现货多', 'Cheap sensors, mostly in stock'],
    ['精度漂移快，质保只有一年', 'Readings drift early, one year of warranty'],
  ],
  [
    'lizhou',
    '砺舟视觉',
    'Lizhou Vision',
    ['检测算法强，演示效果好', 'Strong inspection models, impressive demonstrations'],
    ['现场调试慢，换型要加钱', 'Slow to commission, charges for every new product type'],
  ],
  [
    'beilin',
    '北霖云造',
    'Beilin Cloudworks',
    ['按年订阅，上线快', 'Yearly subscription, quick start'],
    ['不能本地部署，老设备接不进来', 'No on-premises version, older machines stay outside'],
  ],
  [
    'norrvik',
    '诺维机器人',
    'Norrvik Robotics',
    ['品牌响，搬运速度快', 'Known name, fast robots'],
    ['价格高三成，备件要等六周', 'A third dearer, six weeks for spare parts'],
  ],
  [
    'gusong',
    '谷嵩软件',
    'Gusong Software',
    ['行业模板多，本地顾问多', 'Many industry templates, consultants nearby'],
    ['二次开发贵，升级常要停产', 'Costly changes, upgrades often stop production'],
  ],
  [
    'haldane',
    '哈丹仪表',
    'Haldane Instruments',
    ['计量精度高，集团采购目录内', 'Precise metering, listed with large groups'],
    ['交期长，没有中文平台', 'Long delivery, no platform in Chinese'],
  ],
]

/** Who else the demo company meets in tenders. */
export const competitorWords: readonly DemoCompetitor[] = rows.map(
  ([slug, name, nameEn, strengths, weaknesses]) => ({
    key: `competitor:${slug}`,
    name,
    nameEn,
    website: `https://www.${slug}.example.com`,
    strengths: strengths.join('\n'),
    weaknesses: weaknesses.join('\n'),
  }),
)
