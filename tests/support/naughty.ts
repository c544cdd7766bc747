import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const list = resolve(
  import.meta.dirname,
  '../..',
  process.env.LOUDOU_SAMPLES ?? '../shared/data',
  'naughty/blns.json',
)
const ownFew = [
  '',
  ' ',
  '\t',
  'NULL',
  'undefined',
  '1/0',
  '‮evil',
  '﷽',
  '😀👩🏽',
  '👩‍👩‍👧‍👦',
  'a\u0301',
  '田中さん',
  "'; drop table customers; --",
  '<script>',
  '\u0007',
  '\r\n',
]

/** The public list of naughty strings where it is at hand; else a few of its kind. */
export const naughtyStrings: readonly string[] = existsSync(list)
  ? (JSON.parse(readFileSync(list, 'utf8')) as string[])
  : ownFew

const RUN = 'window.__ran=(window.__ran||0)+1'

/** Texts that would run script in a page that took them for markup, an address or a template. */
export const scripts: readonly string[] = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}">`,
  `<svg><script>${RUN}</script></svg>`,
  `"><img src=x onerror='${RUN}'>`,
  `'-${RUN}-'`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<a href="javascript:${RUN}">x</a>`,
  `[x](javascript:${RUN})`,
  `[x](  JaVaScRiPt:${RUN})`,
  `![x](x"onerror="${RUN})`,
  `<details open ontoggle="${RUN}">`,
  `<input autofocus onfocus="${RUN}">`,
  `<style>@import 'javascript:${RUN}'</style>`,
  `<math><mi xlink:href="data:x,<script>${RUN}</script>">`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `<!--<img src="--><img src=x onerror=${RUN}//">`,
  `<body onpageshow="${RUN}">`,
]
