/**
 * Tells the libraries that lock scrolling behind dialogs and menus under which nonce they may add their style sheet:
 * they look for this name, and without it the page's policy refuses the sheet. Belongs first into the body.
 */
export function StyleNonce({ nonce }: { nonce: string | undefined }) {
  return (
    <script
      nonce={nonce}
      dangerouslySetInnerHTML={{ __html: '__webpack_nonce__=document.currentScript.nonce' }}
    />
  )
}
