import { byWeight } from '../weighing'

/** The sales regions that share the cities out among the teams. */
export type DemoRegion = 'east' | 'south' | 'north' | 'west' | 'overseas'

export interface DemoCity {
  region: DemoRegion
  country: string
  province: string
  city: string
  /** How a company name begins here: 苏州, not 苏州市. */
  short: string
  /** Six digits of the place inside a credit code; empty outside China. */
  code: string
  /** Dialling prefix of a land line. */
  dial: string
  districts: readonly string[]
  /** How often a customer sits here, against the others. */
  weight: number
}

type Row = readonly [
  province: string,
  city: string,
  code: string,
  dial: string,
  weight: number,
  districts: string,
]

const east: Row[] = [
  ['上海市', '上海市', '310000', '021', 12, '浦东新区 闵行区 徐汇区 嘉定区 松江区 青浦区'],
  ['江苏省', '苏州市', '320500', '0512', 10, '吴中区 虎丘区 相城区 昆山市 张家港市'],
  ['江苏省', '南京市', '320100', '025', 6, '江宁区 建邺区 雨花台区 浦口区'],
  ['江苏省', '无锡市', '320200', '0510', 6, '新吴区 滨湖区 惠山区 江阴市'],
  ['江苏省', '常州市', '320400', '0519', 4, '武进区 新北区 天宁区'],
  ['江苏省', '南通市', '320600', '0513', 3, '崇川区 通州区 海门区'],
  ['浙江省', '杭州市', '330100', '0571', 9, '余杭区 滨江区 萧山区 西湖区'],
  ['浙江省', '宁波市', '330200', '0574', 6, '北仑区 鄞州区 镇海区 慈溪市'],
  ['浙江省', '嘉兴市', '330400', '0573', 4, '南湖区 秀洲区 海宁市'],
  ['浙江省', '绍兴市', '330600', '0575', 3, '越城区 柯桥区 上虞区'],
  ['浙江省', '温州市', '330300', '0577', 3, '鹿城区 龙湾区 瓯海区'],
  ['安徽省', '合肥市', '340100', '0551', 5, '蜀山区 包河区 庐阳区'],
  ['安徽省', '芜湖市', '340200', '0553', 2, '鸠江区 弋江区 镜湖区'],
]

const south: Row[] = [
  ['广东省', '深圳市', '440300', '0755', 11, '南山区 宝安区 龙岗区 福田区 光明区'],
  ['广东省', '广州市', '440100', '020', 8, '黄埔区 番禺区 天河区 南沙区'],
  ['广东省', '东莞市', '441900', '0769', 7, '松山湖 长安镇 虎门镇 寮步镇'],
  ['广东省', '佛山市', '440600', '0757', 6, '顺德区 南海区 禅城区'],
  ['广东省', '惠州市', '441300', '0752', 3, '惠城区 惠阳区 博罗县'],
  ['广东省', '珠海市', '440400', '0756', 2, '香洲区 金湾区 斗门区'],
  ['福建省', '厦门市', '350200', '0592', 4, '集美区 湖里区 海沧区'],
  ['福建省', '泉州市', '350500', '0595', 3, '鲤城区 丰泽区 晋江市'],
  ['福建省', '福州市', '350100', '0591', 3, '鼓楼区 仓山区 马尾区'],
  ['广西壮族自治区', '南宁市', '450100', '0771', 1, '青秀区 西乡塘区 良庆区'],
]

const north: Row[] = [
  ['北京市', '北京市', '110000', '010', 9, '海淀区 朝阳区 大兴区 昌平区 顺义区'],
  ['天津市', '天津市', '120000', '022', 5, '滨海新区 西青区 武清区 北辰区'],
  ['山东省', '青岛市', '370200', '0532', 6, '黄岛区 城阳区 崂山区 即墨区'],
  ['山东省', '济南市', '370100', '0531', 4, '历下区 章丘区 历城区'],
  ['山东省', '烟台市', '370600', '0535', 3, '福山区 莱山区 芝罘区'],
  ['河北省', '石家庄市', '130100', '0311', 2, '长安区 裕华区 鹿泉区'],
  ['河北省', '唐山市', '130200', '0315', 2, '路北区 丰润区 曹妃甸区'],
  ['辽宁省', '大连市', '210200', '0411', 3, '甘井子区 金州区 沙河口区'],
  ['辽宁省', '沈阳市', '210100', '024', 3, '铁西区 浑南区 沈北新区'],
  ['吉林省', '长春市', '220100', '0431', 2, '朝阳区 绿园区 二道区'],
]

const west: Row[] = [
  ['四川省', '成都市', '510100', '028', 6, '龙泉驿区 双流区 郫都区 武侯区'],
  ['重庆市', '重庆市', '500000', '023', 5, '渝北区 北碚区 沙坪坝区 江津区'],
  ['陕西省', '西安市', '610100', '029', 4, '雁塔区 未央区 长安区'],
  ['湖北省', '武汉市', '420100', '027', 6, '江夏区 洪山区 汉阳区 东西湖区'],
  ['湖南省', '长沙市', '430100', '0731', 4, '岳麓区 雨花区 望城区'],
  ['河南省', '郑州市', '410100', '0371', 4, '中原区 金水区 新郑市'],
  ['江西省', '南昌市', '360100', '0791', 2, '青山湖区 新建区 红谷滩区'],
  ['贵州省', '贵阳市', '520100', '0851', 1, '观山湖区 花溪区 白云区'],
]

function cityOf(region: DemoRegion) {
  return ([province, city, code, dial, weight, districts]: Row): DemoCity => ({
    region,
    country: 'CN',
    province,
    city,
    short: city.replace(/市$/, ''),
    code,
    dial,
    districts: districts.split(' '),
    weight,
  })
}

/** Chinese cities with a few districts each; not complete, only enough to look lived in. */
export const chineseCities: readonly DemoCity[] = [
  ...east.map(cityOf('east')),
  ...south.map(cityOf('south')),
  ...north.map(cityOf('north')),
  ...west.map(cityOf('west')),
]

export const chineseChoices = byWeight(chineseCities)
