import { classNames } from './class-names'
import { initials } from './initials'

/** A person in one or two letters; the name is said aloud unless it already stands beside. */
export function Avatar(props: { name: string; size?: 'small' | 'middle'; named?: boolean }) {
  const size = props.size === 'middle' ? 'size-8 text-14' : 'size-5.5 text-12'
  return (
    <span
      {...(props.named ? { 'aria-hidden': true } : { role: 'img', 'aria-label': props.name })}
      data-tooltip={props.named ? undefined : props.name}
      className={classNames(
        'inline-flex shrink-0 items-center justify-center rounded-full bg-celadon-wash font-bold leading-none text-celadon',
        size,
      )}
    >
      {initials(props.name)}
    </span>
  )
}
