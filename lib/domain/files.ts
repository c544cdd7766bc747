/** The most files that are attached to one record. */
export const MOST_FILES = 200
/** The most characters that a file's name holds: what file systems take. */
export const MOST_NAME = 255
