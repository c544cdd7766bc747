/** A text as it was written, line by line. */
export function PlainText({ text }: { text: string }) {
  return <span className="whitespace-pre-wrap wrap-anywhere">{text}</span>
}
