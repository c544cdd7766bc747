/** What leads ask for, why they came to nothing, and what was said when one called; {product} is filled in. */
export const leadTexts = {
  'zh-CN': {
    wishes: [
      '在展会上留了名片，想了解{product}的价格。',
      '官网留言：工厂准备上{product}，希望有人联系。',
      '朋友介绍过来的，想看看同行业的案例。',
      '下载了{product}的资料，还没说预算。',
      '新厂年底投产，正在找{product}的供应商。',
    ],
    reasons: [
      '没有预算，明年也不考虑',
      '是同行来打听价格的',
      '规模太小，用不上我们的产品',
      '号码是空号，邮件退回',
      '已经和别家签了三年合同',
      '只是学生做课题，没有采购需求',
    ],
    calls: [
      ['call', '首次电话', '打通了，对方先要资料和报价范围。', '已发资料，约下周再通话'],
      ['wechat', '加了微信', '发了{product}的介绍和两个案例。', '对方说先内部讨论'],
      ['call', '了解现场情况', '问了产线数量和现有设备，记在备注里。', '有需求，预算待定'],
    ],
  },
  en: {
    wishes: [
      'Left a card at the trade fair and asked for prices of {product}.',
      'Website form: planning {product}, would like a call.',
      'Comes on a recommendation and wants to see a reference.',
      'Downloaded the {product} brochure, no budget named yet.',
    ],
    reasons: [
      'No budget, not next year either',
      'A competitor asking for prices',
      'Too small for what we sell',
      'Number does not exist, mail bounced',
      'Bound to another vendor for three years',
    ],
    calls: [
      [
        'call',
        'First call',
        'Got through; wants material and a price range first.',
        'Material sent, call next week',
      ],
      [
        'email',
        'Sent material',
        'Sent the {product} brochure and two references.',
        'Will discuss internally',
      ],
      ['call', 'Asked about the plant', 'Went through lines and machines in use.', 'Interested, budget open'],
    ],
  },
} as const
