declare module 'opencc-js/dict/TSCharacters' {
  /** Traditional and simplified character, separated by a space; pairs separated by a bar. */
  const pairs: string
  export default pairs
}
