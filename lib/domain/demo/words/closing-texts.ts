import type { ActivityText } from './activity-text'

type Closings = Readonly<Record<'won' | LostReasonKey, readonly ActivityText[]>>
type LostReasonKey =
  | 'lost:price'
  | 'lost:competitor'
  | 'lost:budget'
  | 'lost:timing'
  | 'lost:silence'
  | 'lost:fit'
  | 'lost:in-house'

/** The call or message with which an opportunity ends, by how it ended. */
export const closingTexts: Readonly<Record<'zh-CN' | 'en', Closings>> = {
  'zh-CN': {
    won: [
      ['合同已签', '{contact}寄回盖章合同，原件明天归档。', '签约完成，转交付'],
      ['收到中标通知', '{contact}通知我们入选，合同按谈定的版本走。', '签约完成，约启动会'],
      ['确认下单', '{contact}确认订单和付款节点。', '订单已确认，安排排产'],
    ],
    'lost:price': [['客户反馈价格', '{contact}说我们的报价比预算高出一截，不再继续。', '因价格放弃']],
    'lost:competitor': [['得知选型结果', '{contact}告知选了另一家，看重对方的本地服务。', '竞品中选']],
    'lost:budget': [['预算被取消', '{contact}说集团压缩投资，{product}不再立项。', '项目取消']],
    'lost:timing': [['项目推迟', '{contact}说新厂延期，至少明年再看。', '暂停，明年再联系']],
    'lost:silence': [['最后一次联系', '终于打通，{contact}已调岗，接手人没有意向。', '无人接手，先关闭']],
    'lost:fit': [['试用反馈', '{contact}反馈{product}不支持他们的老设备协议。', '功能不满足']],
    'lost:in-house': [['客户自行开发', '{contact}说信息化部门决定自己做。', '不再外购']],
  },
  en: {
    won: [
      ['Contract signed', '{contact} returned the signed contract.', 'Signed, handed over to delivery'],
      ['Order confirmed', '{contact} confirmed the order and the payment dates.', 'Order confirmed'],
    ],
    'lost:price': [['Feedback on price', '{contact} says we are well above their budget.', 'Lost on price']],
    'lost:competitor': [
      ['Outcome of the selection', '{contact} chose a vendor with local service.', 'Competitor chosen'],
    ],
    'lost:budget': [
      ['Budget cancelled', 'Investment freeze; {product} is off the list.', 'Project cancelled'],
    ],
    'lost:timing': [
      [
        'Project postponed',
        'The new plant is delayed, {contact} will look again next year.',
        'Call again next year',
      ],
    ],
    'lost:silence': [
      ['Last attempt', 'Finally got through; {contact} moved on and nobody took over.', 'Closed for now'],
    ],
    'lost:fit': [
      [
        'Trial feedback',
        'For {contact}, {product} did not work with their older machines.',
        'Requirements not met',
      ],
    ],
    'lost:in-house': [
      ['They build it themselves', '{contact} says their IT will develop it.', 'No purchase'],
    ],
  },
}

/** Texts for an ending; without a known reason of loss there are none. */
export function closingsFor(language: 'zh-CN' | 'en', ending: string): readonly ActivityText[] {
  const all: Readonly<Record<string, readonly ActivityText[]>> = closingTexts[language]
  return all[ending] ?? []
}
