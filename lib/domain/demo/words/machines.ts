/** Products that are set up at a customer and looked after one by one. */
export const machineCodes: ReadonlySet<string> = new Set([
  'VS-C510',
  'VS-A520',
  'GW-100',
  'GW-300',
  'RB-W600',
  'RF-700',
  'SN-F330',
])

/** Where a machine stands at the customer's. */
export const machinePlaces = {
  'zh-CN': ['1 号线', '2 号线', '3 号线', '总装车间', '成品库', '原料库', '包装车间', '二楼质检室'],
  en: ['Line 1', 'Line 2', 'Line 3', 'Assembly hall', 'Finished goods', 'Packing hall', 'Quality lab'],
} as const
