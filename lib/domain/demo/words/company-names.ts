/**
 * First and second characters of invented brand names, with their pinyin for mail domains. Rather poetic than
 * commercial characters, so that a pair is unlikely to be anybody's brand.
 */
export const brandHeads =
  '岚lan 栎li 砚yan 屿yu 芷zhi 槿jin 沐mu 皓hao 翎ling 璟jing 榆yu 棠tang 苓ling 筱xiao 湄mei 汀ting 霁ji 峤qiao 恒heng 漱shu ' +
  '禾he 瑾jin 澄cheng 晗han 朔shuo 昱yu 珩heng 穗sui 茗ming 桐tong 萤ying 涟lian 霖lin 稷ji 翊yi 骁xiao 琢zhuo 墨mo 听ting 嵩song ' +
  '衍yan 谷gu 映ying 临lin 照zhao 拾shi 望wang 归gui 循xun 怀huai 牧mu 渡du 行xing 知zhi 守shou 鸣ming'

export const brandTails =
  '越yue 叶ye 野ye 汐xi 庭ting 岑cen 笙sheng 栖qi 朗lang 衡heng 樾yue 屏ping 溪xi 洲zhou 穹qiong 杉shan 帆fan 棹zhao 陌mo 砺li ' +
  '蔚wei 宸chen 桥qiao 麓lu 浔xun 垣yuan 柯ke 铭ming 聿yu 诚cheng 晏yan 钧jun 轩xuan 璞pu 弦xian 燧sui 梓zi 曜yao 渊yuan 谦qian ' +
  '竹zhu 石shi 羽yu 风feng 塘tang 墅shu 坤kun 祺qi 源yuan 致zhi 凌ling 筑zhu 韵yun 钺yue 楷kai 煜yu'

/** Pairs that sound like a brand somebody really has. */
export const takenBrands: ReadonlySet<string> = new Set([
  '恒源',
  '恒诚',
  '禾风',
  '沐风',
  '知行',
  '知网',
  '望石',
  '行致',
  '鸣石',
  '映客',
  '谷羽',
  '衡石',
  '霖源',
  '澄源',
  '照石',
  '恒铭',
  '沐源',
  '朔源',
  '珩源',
  '皓石',
])

export const companyEndings: readonly (readonly [text: string, weight: number])[] = [
  ['有限公司', 70],
  ['股份有限公司', 12],
  ['科技有限公司', 10],
  ['集团', 3],
  ['集团有限公司', 5],
]

/** The two halves of a Western name: Harbor & Pine. */
export const westernHeads =
  'Harbor Alder Beacon Birch Bramble Bridge Cedar Chalk Cinder Clover Copper Coral Crane Dove Ember Fennel Fern Flint Garnet Gorse ' +
  'Hazel Heron Hollow Indigo Iris Juniper Kestrel Lantern Larch Linden Maple Marlow Meadow Merrow Moss Nettle Oak Ochre Orchard Osprey'

export const westernTails =
  'Pine Anchor Ashby Brook Calder Compass Cove Dale Eddy Fallow Field Forge Gable Grove Harrow Heath Hearth Keel Kiln Ledger ' +
  'Loom Marsh Mason Mill Moor Needle Paddock Pike Quay Quill Reed Ridge Rowan Sable Shore Sparrow Stone Thistle Vale Wharf'

export const westernEndings: Readonly<Record<string, readonly string[]>> = {
  US: ['', '', 'Inc.', 'LLC', 'Co.'],
  GB: ['', 'Ltd', 'Ltd', 'Group'],
  DE: ['GmbH', 'GmbH', 'AG', 'KG'],
  FR: ['', 'SAS', 'SARL', 'SA'],
}
