/** Somebody who works on a record beside its owner. */
export interface Collaborator {
  userId: string
  name: string
  /** Who was switched off is shown, and sees nothing. */
  isActive: boolean
  mayEdit: boolean
  since: number
}
