import type { Turn } from '#modules/engagements/schema'
import type { AuthorityLabel } from '#modules/parties/schema'
import { stateName } from '#modules/parties/schema'
import { AuthorityName } from '#modules/parties/web'
import { useWords } from '#platform/web'

/** Whose turn it is to host, or why nobody can say. */
export function TurnText({
  turn,
  authorities = [],
}: {
  turn: Turn
  authorities?: readonly AuthorityLabel[]
}) {
  const t = useWords()
  const { host, reason } = turn
  if (host === null) return <span>{t(`engagements.turn.${reason}`)}</span>
  const authority = authorities.find(({ id }) => id === host.authorityId)
  if (authority) return <AuthorityName authority={authority} />
  return (
    <span>{host.state === null ? t('engagements.turn.registered') : stateName(host.state, t.language)}</span>
  )
}
