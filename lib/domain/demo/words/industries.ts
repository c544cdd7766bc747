import { byWeight } from '../weighing'

export interface DemoIndustry {
  key: string
  name: string
  nameEn: string
  /** Middle of a Chinese company name: 精密机械 in 苏州恒越精密机械有限公司. */
  trades: readonly string[]
  tradesEn: readonly string[]
  weight: number
}

/** What the invented customers live from. */
export const industries: readonly DemoIndustry[] = [
  {
    key: 'machinery',
    name: '机械设备',
    nameEn: 'Machinery',
    trades: ['精密机械', '智能装备', '数控机床', '传动科技', '液压机械'],
    tradesEn: ['Machine Works', 'Precision', 'Drives', 'Machinery'],
    weight: 16,
  },
  {
    key: 'electronics',
    name: '电子信息',
    nameEn: 'Electronics',
    trades: ['电子', '光电科技', '微电子', '电路科技', '传感技术'],
    tradesEn: ['Electronics', 'Circuits', 'Photonics', 'Sensors'],
    weight: 14,
  },
  {
    key: 'automotive',
    name: '汽车零部件',
    nameEn: 'Automotive parts',
    trades: ['汽车部件', '汽车电子', '车身系统', '底盘技术'],
    tradesEn: ['Automotive', 'Axle & Chassis', 'Motor Parts'],
    weight: 11,
  },
  {
    key: 'apparel',
    name: '纺织服装',
    nameEn: 'Textiles and apparel',
    trades: ['服饰', '纺织', '针织', '家纺'],
    tradesEn: ['Apparel', 'Textiles', 'Outfitters'],
    weight: 8,
  },
  {
    key: 'food',
    name: '食品饮料',
    nameEn: 'Food and drink',
    trades: ['食品', '乳业', '茶业', '粮油', '调味品'],
    tradesEn: ['Foods', 'Dairy', 'Beverages', 'Bakeries'],
    weight: 9,
  },
  {
    key: 'medical',
    name: '医药健康',
    nameEn: 'Health and pharma',
    trades: ['医疗器械', '生物医药', '诊断技术', '制药'],
    tradesEn: ['Medical', 'Biolabs', 'Diagnostics', 'Pharma'],
    weight: 8,
  },
  {
    key: 'logistics',
    name: '仓储物流',
    nameEn: 'Logistics',
    trades: ['物流', '供应链', '冷链物流', '仓储服务'],
    tradesEn: ['Logistics', 'Freight', 'Supply Chain', 'Cold Storage'],
    weight: 9,
  },
  {
    key: 'chemicals',
    name: '化工材料',
    nameEn: 'Chemicals and materials',
    trades: ['新材料', '化工', '涂料', '高分子材料'],
    tradesEn: ['Materials', 'Coatings', 'Polymers'],
    weight: 8,
  },
  {
    key: 'energy',
    name: '能源环保',
    nameEn: 'Energy and environment',
    trades: ['新能源', '环保科技', '电力设备', '储能技术'],
    tradesEn: ['Energy', 'Power Systems', 'Water Technology'],
    weight: 7,
  },
  {
    key: 'retail',
    name: '商贸零售',
    nameEn: 'Trade and retail',
    trades: ['商贸', '百货', '连锁', '电子商务'],
    tradesEn: ['Trading', 'Stores', 'Retail'],
    weight: 6,
  },
  {
    key: 'software',
    name: '软件与信息服务',
    nameEn: 'Software and services',
    trades: ['信息技术', '软件', '数据科技', '网络科技'],
    tradesEn: ['Software', 'Data Services', 'Digital'],
    weight: 6,
  },
  {
    key: 'building',
    name: '建材家居',
    nameEn: 'Building and home',
    trades: ['建材', '家居', '门窗', '陶瓷'],
    tradesEn: ['Interiors', 'Ceramics', 'Building Supply'],
    weight: 5,
  },
]

export const industryChoices = byWeight(industries)
