const description = `
Everything that Loudou's own screens do with records can be done here, by the same rules and with the same rights: a token
acts as one person and sees what that person sees.

- **Names** are camelCase. **Money** is whole minor units with an ISO 4217 currency beside it: 12345 is 123.45 CNY.
  **Days** are \`YYYY-MM-DD\` in the workspace's time zone. **Points in time** are answered as milliseconds since
  1970-01-01T00:00:00Z; they are taken as such, or as ISO 8601 text with \`Z\` or an offset (\`2026-07-23T14:30:00+08:00\`).
- **Null** is "not known". It is never 0 and never an empty text.
- **Refusals** are problem+json (RFC 9457) with a \`code\` for programs, a \`title\` for people and \`errors\` by field. A
  refused request has changed nothing. What you may not see looks like what does not exist: 404.
- **Lists** are filtered by a tree, sorted, and paged by cursor; \`count\` and \`sums\` are of the whole result.
- **Twice is once**: with an \`Idempotency-Key\` the same request has one effect. With \`If-Match\` nobody's change is
  overwritten: 409 says who was faster.
- **v1 only grows**: new fields, records, acts, codes and parameters may come, none goes or changes its meaning. Read
  what you know and leave the rest.
`.trim()

/** What the document says of itself. */
export const info = {
  title: 'Loudou API',
  version: '1.0.0',
  summary: 'Customers, opportunities and the board of a Loudou (漏斗) workspace.',
  description,
  license: { name: 'MIT', identifier: 'MIT' },
}
