/** Common surnames with pinyin; earlier ones are drawn more often. */
export const surnames =
  '王wang 李li 张zhang 刘liu 陈chen 杨yang 黄huang 赵zhao 吴wu 周zhou 徐xu 孙sun 马ma 朱zhu 胡hu 郭guo 何he 林lin 高gao 罗luo ' +
  '郑zheng 梁liang 谢xie 宋song 唐tang 许xu 韩han 冯feng 邓deng 曹cao 彭peng 曾zeng 肖xiao 田tian 董dong 潘pan 袁yuan 蔡cai 蒋jiang 余yu ' +
  '于yu 杜du 叶ye 程cheng 魏wei 苏su 吕lyu 丁ding 任ren 卢lu 姚yao 沈shen 钟zhong 姜jiang 崔cui 谭tan 陆lu 范fan 汪wang 欧阳ouyang'

export const westernGivenNames =
  'Emma Daniel Sophie James Olivia Lukas Anna Thomas Claire Michael Laura Peter Nina Oliver Hannah Robert Julia Simon Grace Martin ' +
  'Ellen Victor Alice Paul Megan David Ingrid Henry Rachel Felix Louise Mark Sarah Antoine Helen Jonas Camille Andrew Katrin Brian'

export const westernSurnames =
  'Clarke Reyes Bennett Fischer Moreau Walsh Keller Lambert Hughes Novak Becker Sullivan Dubois Ellis Wagner Foster Girard Hayes ' +
  'Hoffmann Ingram Jensen Kaplan Lindgren Marsh Neumann Osborne Palmer Quinn Renard Schmitt Tanner Underhill Vogel Whitaker Xavier ' +
  'York Zimmermann Abbott Barrett Caldwell'

/** Job titles by the part a contact plays in a purchase. */
export const titles = {
  zh: {
    decision_maker: ['总经理', '副总经理', '采购总监', '运营总监', '厂长'],
    influencer: ['生产经理', '信息化经理', '设备科长', '工艺主管', '质量经理'],
    user: ['车间主任', '设备工程师', '系统管理员', '仓储主管', '生产计划员'],
    finance: ['财务经理', '财务总监', '采购会计', '应付主管'],
  },
  en: {
    decision_maker: ['Managing Director', 'VP Operations', 'Head of Procurement', 'COO'],
    influencer: ['Production Manager', 'IT Manager', 'Quality Manager', 'Plant Engineer'],
    user: ['Line Supervisor', 'Systems Administrator', 'Maintenance Engineer', 'Warehouse Lead'],
    finance: ['Finance Manager', 'CFO', 'Accounts Payable Lead'],
  },
} as const
