import type { Messages } from '../en'

export const api: Messages['api'] = {
  about: '界面上对记录所做的一切，程序也可以通过接口完成：{url}（以下说明为英文）',
  find: '字段、操作或关键词',
  search: '查找',
  getToken: '获取访问令牌',
  document: '接口定义文件',
  nothing: '没有找到“{text}”。',
  allParts: '全部内容',
  operations: '操作',
  fields: '字段',
  parameters: '参数',
  body: '请求体（JSON）',
  answers: '响应',
  example: '请求示例',
  required: '必填',
}
