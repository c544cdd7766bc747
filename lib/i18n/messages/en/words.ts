/** Words of the interface that belong to no single noun. */
export const words = {
  brand: 'Loudou',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  delete: 'Delete',
  edit: 'Edit',
  undo: 'Undo',
  retry: 'Try again',
  search: 'Search',
  none: 'None',
  loading: 'Loading…',
} as const
