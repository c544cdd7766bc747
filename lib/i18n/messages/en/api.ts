/** The reference of the API: the words around it. What it says itself is English everywhere. */
export const api = {
  about: 'Everything that the screens do with records, for programs: {url}',
  find: 'Field, operation or word',
  search: 'Search',
  getToken: 'Get a token',
  document: 'OpenAPI document',
  nothing: 'Nothing is called “{text}”.',
  allParts: 'All parts',
  operations: 'Operations',
  fields: 'Fields',
  parameters: 'Parameters',
  body: 'Body (JSON)',
  answers: 'Answers',
  example: 'Example request',
  required: 'required',
} as const
