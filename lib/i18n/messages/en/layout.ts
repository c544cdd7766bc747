/** The settings of pipelines: order, stages, deleting with a place to go, copies. */
export const layout = {
  about:
    'The steps of each way of selling. The board shows them in this order; drag a stage or a pipeline by its handle to move it.',
  stageCount: '{n, plural, one {# stage} other {# stages}}',
  cards: '{n, plural, =0 {No opportunities} one {# opportunity} other {# opportunities}}',
  lacks: 'Lacks a stage of the kind: {kinds}. Opportunities need one each that is open, won and lost.',
  between: ', ',

  handle: 'Move “{name}”',
  handleHint: 'Space lifts, arrow keys move, Space drops, Escape cancels.',
  lifted: '“{name}” lifted, place {place} of {n}. Arrow keys move, Space drops, Escape cancels.',
  over: '“{name}” at place {place} of {n}',
  dropped: '“{name}” is at place {place} of {n} now',
  cancelled: '“{name}” stays where it was',
  edge: '“{name}” goes no further: won and lost stages stand after the open ones',
  up: 'Move up',
  down: 'Move down',
  moved: '“{name}” moved',
  failed: 'Nothing was changed. Check the connection and try again.',
  undone: 'Taken back',

  more: 'More about “{name}”',
  edit: 'Edit',
  activities: 'Key activities',
  checklist: 'Checklist',
  copy: 'Copy…',
  remove: 'Delete…',
  addStage: 'Add a stage',
  newPipeline: 'New pipeline',
  probability: 'Probability',
  idle: 'Idle after {days}',
  neverIdle: 'Never idle',

  deleteTitle: 'Delete the stage “{name}”',
  deleteEmpty: 'No opportunity stands in it. What went through it keeps its name in the history.',
  deleteFull:
    '{n, plural, one {# opportunity stands} other {# opportunities stand}} in it. Choose where {n, plural, one {it goes} other {they go}}: probability and category become those of that stage, unless somebody has set their own.',
  goTo: 'Opportunities go to',
  deleteLast:
    'It is the last stage of its kind in this pipeline, and its opportunities need one. Add another of the kind “{kind}” first.',
  tooMany:
    '{n} opportunities stand in it, and {limit} are moved at once at most. Move some of them on the board or in the list first.',
  deleteIt: 'Delete',
  deleteAndMove: '{n, plural, one {Move # and delete} other {Move # and delete}}',
  deleted: 'Stage “{name}” deleted',

  copyTitle: 'Copy the pipeline “{name}”',
  copyAbout: 'All its stages come along with their settings; opportunities stay where they are.',
  copyName: 'Name',
  copyNameEn: 'Name in English',
  copyOf: '{name} (copy)',
  copyIt: 'Copy',
  copied: 'Pipeline “{name}” made',
  fillIn: 'Fill this in.',
} as const
